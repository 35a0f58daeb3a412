using System.Collections.Concurrent;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Working;

namespace PolicyForge.Core.Record.Folders;

/// <summary>
/// Brings a folder with <c>templates/</c> and <c>tenants/</c> into the record. It adds and changes, and removes nothing; what
/// the record already says is not written again. Each organisation is one transaction in each step, so that a run that is cut
/// short is finished by the next.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="work">Tells which organisations there are.</param>
/// <param name="clock">Tells the time.</param>
public sealed class LoadFolder(IRecord record, IDueWork work, TimeProvider clock)
{
    private const string Act = "load";

    private readonly UseCases _useCases = new(record);
    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Diagnostic> _refused = [];

    /// <summary>Brings it in, if <c>check</c> finds no error in it.</summary>
    public async Task<LoadReport> RunAsync(Workspace workspace, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var found = workspace.Check([], cancellation);
        if (!found.HasErrors)
            await LoadAsync(workspace, cancellation);
        return new LoadReport([.. found.Diagnostics, .. _refused.OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)], workspace.Organisations.Ids.Count, _changed.Count);
    }

    private async Task LoadAsync(Workspace workspace, CancellationToken cancellation)
    {
        var known = (await work.OrganisationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var models = Models(workspace.Library).ToLookup(policy => policy.Publisher);
        var cache = new ContentCache(64);
        var now = clock.GetUtcNow();

        // What stands above must be there before what refers to it, and everything that is printed before it is printed.
        await EachAsync(workspace, (organisation, run) => known.Contains(organisation.Id)
            ? ChangeAsync(organisation, transaction => new LoadProfile(transaction, workspace).ChangeAsync(organisation, run), run)
            : MakeAsync(organisation, transaction => new LoadProfile(transaction, workspace).AddAsync(organisation, now, run), run), cancellation);
        await EachAsync(workspace, (organisation, run) => ChangeAsync(organisation, transaction => new LoadSettings(transaction, workspace, now).RunAsync(organisation, run), run), cancellation);
        await EachAsync(workspace, (organisation, run) => ChangeAsync(organisation, transaction => new LoadModels(transaction, workspace, now).RunAsync(organisation.Id, [.. models[organisation.Id]], run), run), cancellation);
        await EachAsync(workspace, (organisation, run) => ChangeAsync(organisation, transaction => new LoadAdoptions(transaction, workspace, cache, now).RunAsync(organisation, run), run), cancellation);
    }

    private static IEnumerable<ModelPolicy> Models(PolicyLibrary library) =>
        library.Ids.SelectMany(library.Versions, (id, version) => library.Load(id, version)!.Policy!);

    private async Task EachAsync(Workspace workspace, Func<Organisation, CancellationToken, Task<bool>> load, CancellationToken cancellation)
    {
        if (!_refused.IsEmpty)
            return;
        await Parallel.ForEachAsync(workspace.Organisations.Ids, cancellation, async (id, run) =>
        {
            try
            {
                if (await load(workspace.Organisations.Find(id)!, run))
                    _changed[id] = true;
            }
            catch (RefusedException refused)
            {
                foreach (var problem in refused.Problems)
                    _refused.Add(new Diagnostic(workspace.Organisations.PathOf(id), 1, 1, Codes.RecordIsFinal, problem.Message));
            }
        });
    }

    private Task<bool> MakeAsync(Organisation organisation, Func<IRecordTransaction, Task<bool>> load, CancellationToken cancellation) =>
        _useCases.MakeAsync(Caller.Operator(organisation.Id), Act, load, cancellation);

    private Task<bool> ChangeAsync(Organisation organisation, Func<IRecordTransaction, Task<bool>> load, CancellationToken cancellation) =>
        _useCases.ChangeAsync(Caller.Operator(organisation.Id), organisation.Id, Privilege.Manage, Act, load, cancellation);
}
