using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Publishing;

/// <summary>Texts that an organisation's drafts include.</summary>
internal static class SharedTextRoutes
{
    public static void MapSharedTexts(this RouteGroupBuilder organisation)
    {
        var texts = organisation.MapGroup("/shared-texts").WithTags("Shared texts");
        texts.MapGet("", ListAsync).WithName("ListSharedTexts");
        texts.MapGet("/{text}", GetAsync).WithName("GetSharedText");
        texts.MapPut("/{text}", EditAsync).WithName("EditSharedText");
        texts.MapDelete("/{text}", DeleteAsync).WithName("DeleteSharedText");
    }

    /// <summary>Lists the organisation's shared texts.</summary>
    internal static async Task<Sent<IReadOnlyList<SharedTextSummary>>> ListAsync(string organisation, Caller caller, ListSharedTexts texts, CancellationToken cancellation) =>
        new(await texts.RunAsync(caller.At(organisation), cancellation));

    /// <summary>Reads a shared text.</summary>
    internal static async Task<Sent<SharedText>> GetAsync(string organisation, string text, Caller caller, GetSharedText texts, CancellationToken cancellation)
    {
        var found = await texts.RunAsync(caller.At(organisation), text, cancellation);
        return new(found, found.Revision);
    }

    /// <summary>Saves a shared text; a new one with If-None-Match: *.</summary>
    internal static async Task<Sent<SavedText>> EditAsync(string organisation, string text, SharedTextBody body, IfMatchOrNew seen, Caller caller, EditSharedText texts, CancellationToken cancellation)
    {
        var saved = await texts.RunAsync(caller.At(organisation), new(text, body.Body, seen.Revision), cancellation);
        return new(saved, saved.Revision);
    }

    /// <summary>Deletes a shared text; what is published keeps its copy.</summary>
    internal static async Task<Done> DeleteAsync(string organisation, string text, IfMatch seen, Caller caller, DeleteSharedText texts, CancellationToken cancellation)
    {
        await texts.RunAsync(caller.At(organisation), text, seen.Revision, cancellation);
        return new(null);
    }
}

/// <summary>The words of a shared text.</summary>
/// <param name="Body">Markdown with Scriban.</param>
internal sealed record SharedTextBody(string Body);
