using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Finds everything that stands in the way of publishing a draft.</summary>
internal sealed class PublicationCheck(IRecordTransaction record, RecordWorkspace workspaces, DateOnly today)
{
    private readonly ModelDocuments _documents = new(record, workspaces, today);

    /// <summary>What the draft includes and cites, when nothing stands in the way.</summary>
    /// <exception cref="RefusedException">Something does.</exception>
    public async Task<ModelUses> PassAsync(ModelText draft, PublishDraft command, CancellationToken cancellation)
    {
        var published = await record.Models.PublishedAsync(draft.Key, cancellation);
        var before = Offer.Of(published) is { } latest ? await _documents.OfAsync(draft.Key, latest.Version, cancellation) : null;
        var workspace = await workspaces.OfModelAsync(record, draft, cancellation);
        var uses = ModelUses.Of(workspace, draft);
        List<Problem> problems =
        [
            .. TypedText.Words("summary", command.Summary, "Say in a sentence what is new in this version."),
            .. Order(command.Version, published),
            .. await ClausesAsync(workspace, draft, before, command.Reasons, cancellation),
            .. uses.Problems,
        ];
        return problems.Count == 0 ? uses : throw new RefusedException(problems);
    }

    // Who has a version must be able to tell which one is newer.
    private static IEnumerable<Problem> Order(string version, IReadOnlyList<PublishedVersion> published) => published
        .Where(other => VersionOrder.Instance.Compare(other.Version, version) > 0)
        .Take(1)
        .Select(other => new Problem("version", $"Version {other.Version} is published and would come after {version}. Draft this again under a later number."));

    private async Task<IEnumerable<Problem>> ClausesAsync(Workspace workspace, ModelText draft, PolicyDocument? before, IReadOnlyDictionary<string, string> reasons, CancellationToken cancellation)
    {
        var report = await VersionCheck.RunAsync(workspace, draft, cancellation);
        // Without ids nobody can tell what becomes of a clause in the next version.
        if (report.HasErrors || report.Diagnostics.Any(diagnostic => diagnostic.Code == Codes.MissingClauseId))
            return VersionCheck.Problems(report.Diagnostics);
        return _documents.Of(workspace, draft) is { } after
            ? ClauseReasons.Problems(before, after, reasons)
            : [new Problem("body", "No document can be made of this draft. Check it.")];
    }
}
