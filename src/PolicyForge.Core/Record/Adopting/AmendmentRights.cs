using PolicyForge.Core.Assembly;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Tells which local edits deviate from the model, so that they need consultation.</summary>
internal sealed class AmendmentRights(ModelPolicy policy)
{
    private readonly IReadOnlyList<SourceClause> _clauses = PolicyBody.Of(policy).Clauses;

    /// <summary>The amendments, each judged by this version of the model.</summary>
    public IReadOnlyList<AmendmentRecord> Judge(IEnumerable<AmendmentRecord> amendments)
    {
        var judged = new List<AmendmentRecord>();
        foreach (var amendment in amendments)
            judged.Add(amendment with { Deviates = Deviates(amendment, judged) });
        return judged;
    }

    private bool Deviates(AmendmentRecord amendment, List<AmendmentRecord> before)
    {
        // What the organisation added itself, it may change as it could add it.
        if (before.Find(added => added.Content["id"]?.ToString() == amendment.ClauseId) is { } own)
            return own.Deviates;
        var touched = amendment.Content.ContainsKey("after") ? Around(amendment.ClauseId) : Within(amendment.ClauseId);
        return touched.DefaultIfEmpty(policy.Edit).Any(right => right != EditRight.Free);
    }

    // A section goes with all that stands in it.
    private IEnumerable<EditRight> Within(string id) => _clauses.Where(clause => clause.Id == id || clause.Section == id).Select(clause => clause.Edit);

    private IEnumerable<EditRight> Around(string id)
    {
        var section = _clauses.FirstOrDefault(clause => clause.Id == id)?.Section;
        return _clauses.Where(clause => section is not null && clause.Id == section).Select(clause => clause.Edit);
    }
}
