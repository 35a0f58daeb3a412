using System.Globalization;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Adopting;

/// <summary>What an organisation adopted, and what it has in hand.</summary>
internal static class AdoptionRoutes
{
    public static void MapAdoptions(this RouteGroupBuilder organisation)
    {
        var adoptions = organisation.MapGroup("/adoptions").WithTags("Adoptions");
        adoptions.MapGet("", ListAsync).WithName("ListAdoptions");
        adoptions.MapPost("", StartAsync).WithName("StartAdoption");
        adoptions.MapGet("/{policy}", HistoryAsync).WithName("GetPolicyHistory");
        adoptions.MapGet("/{policy}/{number}", GetAsync).WithName("GetAdoption");
        adoptions.MapPut("/{policy}/{number}", EditAsync).WithName("EditAdoption");
        adoptions.MapGet("/{policy}/{number}/document.{form}", DownloadAsync).WithName("DownloadDocument");
    }

    /// <summary>Lists what is in force and in hand, by policy.</summary>
    internal static async Task<Sent<Page<AdoptionSummary>>> ListAsync(string organisation, [AsParameters] Paging paging, Caller caller, ListAdoptions adoptions, CancellationToken cancellation)
    {
        var found = await adoptions.RunAsync(caller, organisation, Place(paging), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.PolicyId, last.Number.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Starts an adoption of a version, carrying on what was decided for the one in force.</summary>
    internal static async Task<Made<AdoptionRecord>> StartAsync(string organisation, AdoptionBody body, Caller caller, StartAdoption adoptions, CancellationToken cancellation)
    {
        var model = new VersionKey(organisation, body.Publisher, body.Policy, body.ModelVersion);
        var started = await adoptions.RunAsync(caller, new(model, body.Version), cancellation);
        return new($"{ApiRoutes.Organisations}/{organisation}/adoptions/{started.PolicyId}/{started.Number}", started, started.Revision);
    }

    /// <summary>Lists all that the organisation adopted of a policy, the latest first.</summary>
    internal static async Task<Sent<Page<AdoptionRecord>>> HistoryAsync(string organisation, string policy, [AsParameters] Paging paging, Caller caller, HistoryOf adoptions, CancellationToken cancellation)
    {
        var found = await adoptions.RunAsync(caller, organisation, policy, (int?)paging.Number(int.MaxValue), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.Number.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Reads an adoption with its questions and what it still lacks.</summary>
    internal static async Task<Sent<AdoptionView>> GetAsync(string organisation, string policy, int number, Caller caller, GetAdoption adoptions, CancellationToken cancellation)
    {
        var view = await adoptions.RunAsync(caller, new(organisation, policy, number), cancellation);
        return new(view, view.Adoption.Revision) { HoldsMore = true };
    }

    /// <summary>Changes an adoption's own fields.</summary>
    internal static Task<Sent<AdoptionRecord>> EditAsync(string organisation, string policy, int number, AdoptionFields body, IfMatch seen, Caller caller, EditAdoption adoptions, CancellationToken cancellation) =>
        adoptions.RunAsync(caller, new(organisation, policy, number), seen.Revision, body, cancellation).SendAsync();

    /// <summary>Downloads the document: what was adopted byte for byte, what is in hand as a draft.</summary>
    internal static async Task<SentFile> DownloadAsync(string organisation, string policy, int number, string form, Caller caller, DownloadDocument documents, CancellationToken cancellation)
    {
        var file = await documents.RunAsync(caller, new(organisation, policy, number), Word.Address<DownloadForm>(form), cancellation);
        return new(file.Content, file.MediaType, file.Name) { Sha256 = file.Sha256 };
    }

    private static RegisterPlace? Place(Paging paging) => paging.Key(parts: 2) switch
    {
        null => null,
        [var policy, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) => new(policy, counted),
        _ => throw Paging.Misplaced(),
    };
}

/// <summary>What to adopt.</summary>
/// <param name="Publisher">Whose model it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Version">The adoption's own version; left out, the next.</param>
internal sealed record AdoptionBody(string Publisher, string Policy, string ModelVersion, string? Version = null);
