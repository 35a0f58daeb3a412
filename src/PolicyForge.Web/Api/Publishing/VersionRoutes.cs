using PolicyForge.Core.Checking;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Publishing;

/// <summary>The versions of a model policy, from draft to withdrawal.</summary>
internal static class VersionRoutes
{
    private const long FirstRevision = 1;

    public static void MapVersions(this RouteGroupBuilder organisation)
    {
        var versions = organisation.MapGroup("/policies/{policy}/versions").WithTags("Versions");
        versions.MapGet("", ListAsync).WithName("ListVersions");
        versions.MapPost("", DraftAsync).WithName("DraftVersion");
        versions.MapGet("/{version}", GetAsync).WithName("GetVersion");
        versions.MapPut("/{version}", EditAsync).WithName("EditDraft");
        versions.MapDelete("/{version}", DeleteAsync).WithName("DeleteDraft");
        versions.MapGet("/{version}/check", CheckAsync).WithName("CheckVersion");
        versions.MapGet("/{version}/document.{form}", DownloadAsync).WithName("DownloadModel");
        versions.MapPost("/{version}/publish", PublishAsync).WithName("PublishVersion");
        versions.MapPost("/{version}/withdraw", WithdrawAsync).WithName("WithdrawVersion");
    }

    /// <summary>Where a version is.</summary>
    public static string Address(string organisation, string policy, string version) =>
        $"{ApiRoutes.Organisations}/{organisation}/policies/{policy}/versions/{version}";

    /// <summary>Lists the versions of a policy, newest first.</summary>
    internal static async Task<Sent<Page<VersionSummary>>> ListAsync(string organisation, string policy, [AsParameters] Paging paging, Caller caller, ListVersions versions, CancellationToken cancellation)
    {
        var after = paging.Text();
        var found = await versions.RunAsync(caller, new(organisation, policy), after, paging.Size() + 1, cancellation);
        // Whoever can read a policy can read a version of it.
        return found.Count == 0 && after is null ? throw new NotThereException() : paging.Send(found, last => [last.Version]);
    }

    /// <summary>Drafts a new version from another.</summary>
    internal static async Task<Made<DraftName>> DraftAsync(string organisation, string policy, DraftBody body, Caller caller, DraftVersion versions, CancellationToken cancellation)
    {
        var version = await versions.RunAsync(caller.At(organisation), new(policy, body.From, body.Version), cancellation);
        return new(Address(organisation, policy, version), new(policy, version), FirstRevision);
    }

    /// <summary>Reads a version with its text.</summary>
    internal static async Task<Sent<ModelVersion>> GetAsync(string organisation, string policy, string version, Caller caller, GetVersion versions, CancellationToken cancellation)
    {
        var found = await versions.RunAsync(caller, new(organisation, policy), version, cancellation);
        return new(found, found.Revision);
    }

    /// <summary>Saves the text of a draft, and tells what is wrong with it.</summary>
    internal static async Task<Sent<SavedDraft>> EditAsync(string organisation, string policy, string version, DraftText body, IfMatch seen, Caller caller, EditDraft versions, CancellationToken cancellation)
    {
        var saved = await versions.RunAsync(caller.At(organisation), new(policy, version, body.PolicyYaml, body.Body, seen.Revision), cancellation);
        return new(saved, saved.Revision);
    }

    /// <summary>Throws a draft away.</summary>
    internal static async Task<Done> DeleteAsync(string organisation, string policy, string version, IfMatch seen, Caller caller, DeleteDraft versions, CancellationToken cancellation)
    {
        await versions.RunAsync(caller.At(organisation), policy, version, seen.Revision, cancellation);
        return new(null);
    }

    /// <summary>Finds every mistake in a version.</summary>
    internal static async Task<Sent<CheckReport>> CheckAsync(string organisation, string policy, string version, Caller caller, CheckVersion versions, CancellationToken cancellation) =>
        new(await versions.RunAsync(caller.At(organisation), policy, version, cancellation));

    /// <summary>Downloads a version with every option, blank and note in view, as it is sent out for consultation.</summary>
    internal static async Task<SentFile> DownloadAsync(string organisation, string policy, string version, string form, Caller caller, DownloadModel versions, CancellationToken cancellation)
    {
        var file = await versions.RunAsync(caller, new(organisation, policy), version, Word.Address<DownloadForm>(form), cancellation);
        return new(file.Content, file.MediaType, file.Name);
    }

    /// <summary>Publishes a draft, which cannot change from then on.</summary>
    internal static async Task<Sent<ModelVersion>> PublishAsync(string organisation, string policy, string version, PublicationBody body, IfMatch seen, Caller caller, PublishVersion versions, CancellationToken cancellation)
    {
        var published = await versions.RunAsync(caller.At(organisation), new(policy, version, body.Summary, body.Reasons ?? new Dictionary<string, string>(), seen.Revision), cancellation);
        return new(published, published.Revision);
    }

    /// <summary>Withdraws a published version; those who adopted it keep it and are told.</summary>
    internal static async Task<Sent<ModelVersion>> WithdrawAsync(string organisation, string policy, string version, ReasonBody body, IfMatch seen, Caller caller, WithdrawVersion versions, CancellationToken cancellation)
    {
        var withdrawn = await versions.RunAsync(caller.At(organisation), new(policy, version, body.Reason, seen.Revision), cancellation);
        return new(withdrawn, withdrawn.Revision);
    }
}
