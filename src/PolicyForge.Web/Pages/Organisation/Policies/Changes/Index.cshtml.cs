using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Web.Pages.Organisation.Policies.Changes;

/// <summary>What has changed since the version that was adopted before.</summary>
public sealed class IndexModel(CompareAdoption compareAdoption) : AdoptionPage
{
    private Dictionary<string, string> _numbers = [];

    internal ComparedAdoption Compared { get; private set; } = null!;

    internal IEnumerable<ClauseChange> Changes => Compared.Changes?.Changes.Where(change => change.IsAdded || change.IsRemoved || change.IsReworded || change.IsMoved) ?? [];

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>The number of a clause in the later version, or empty.</summary>
    internal string NumberOf(ClauseChange change) => change.IsRemoved ? "" : _numbers.GetValueOrDefault(change.Id, "");

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Compared = await compareAdoption.RunAsync(Tenant.Caller, Key, Cancellation);
        _numbers = (Compared.Document?.Body ?? ValueList<Block>.Empty)
            .Select(block => block switch
            {
                Heading { Id: { } id, Number: { } number } => (id, number),
                Clause { Id: { } id, Number: { } number } => (id, number),
                _ => ("", ""),
            })
            .DistinctBy(pair => pair.Item1)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }
}
