using System.Globalization;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Working;

namespace PolicyForge.Core.Record.Folders;

/// <summary>
/// Writes organisations' whole records in the formats of <c>templates/</c> and <c>tenants/</c>, with their Word files. Those
/// above them and those whose models they adopted are written as far as they reach them, so that the files stand alone.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="work">Tells which organisations there are.</param>
public sealed class ExportFolder(IRecord record, IDueWork work)
{
    private readonly List<string> _notes = [];
    private int _documents;

    /// <summary>Writes them.</summary>
    /// <param name="organisations">Their ids; none for all.</param>
    /// <param name="write">Writes a file, whose path starts at the folder.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">There is no such organisation.</exception>
    /// <exception cref="RefusedException">Two publishers have a version of one name, for which the files have one place.</exception>
    public async Task<ExportReport> RunAsync(IReadOnlyCollection<string> organisations, Action<string, byte[]> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(write);
        var chosen = organisations.Count > 0 ? organisations : await work.OrganisationsAsync(cancellation);
        string[] ids = [.. chosen.Distinct().Order(StringComparer.Ordinal)];
        var shared = new ExportedFiles(ids);
        foreach (var id in ids)
            await ExportAsync(id, shared, write, cancellation);
        shared.WriteAll(write);
        return new ExportReport(ids.Length, _documents, [.. _notes, .. shared.Notes]);
    }

    private async Task ExportAsync(string organisation, ExportedFiles shared, Action<string, byte[]> write, CancellationToken cancellation)
    {
        await using var transaction = await record.BeginSnapshotAsync(Caller.Operator(organisation), "export", cancellation);
        var adoptions = OneEach(organisation, await transaction.Folders.AdoptionsAsync(organisation, cancellation));
        var gathered = await GatheredRecord.OfAsync(transaction, organisation, adoptions, cancellation);
        shared.AddVersions(gathered.Versions);
        shared.AddVersions(await transaction.Folders.VersionsAsync(organisation, cancellation));
        shared.AddSharedTexts(organisation, await transaction.Folders.SharedTextsAsync(organisation, cancellation));
        shared.Add(gathered);
        foreach (var file in await transaction.Folders.FilesAsync(organisation, cancellation))
        {
            write($"documents/{organisation}/{file.Policy}-{file.Version}.docx", file.Content);
            _documents++;
        }

        ExportedFiles.WriteOrganisation(gathered, write);
    }

    // The files hold one adoption a policy: the one in force, else the one in hand, else the last.
    private List<AdoptionRecord> OneEach(string organisation, IReadOnlyList<AdoptionRecord> adoptions)
    {
        var chosen = new List<AdoptionRecord>();
        foreach (var policy in adoptions.GroupBy(adoption => adoption.PolicyId))
        {
            var current = policy.FirstOrDefault(adoption => adoption.Status == AdoptionStatus.Adopted) ?? policy.LastOrDefault(adoption => adoption.IsInHand) ?? policy.Last();
            chosen.Add(current);
            foreach (var other in policy.Where(adoption => adoption != current))
                _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{organisation} {policy.Key}: version {other.Version} ({other.Status.ToString().ToLowerInvariant()}) is not in tenant.yaml, which holds one version of a policy; {current.Version} is."));
        }

        return chosen;
    }
}
