using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Folders;

/// <summary>What is to be done so that the record says of an organisation's adoptions what its folder says.</summary>
/// <param name="Added">Adoptions that are new.</param>
/// <param name="Changed">Adoptions in hand that change, or come into force.</param>
/// <param name="Ended">Adoptions in force that end.</param>
internal sealed record AdoptionPlan(IReadOnlyList<AdoptionRecord> Added, IReadOnlyList<AdoptionRecord> Changed, IReadOnlyList<AdoptionRecord> Ended)
{
    /// <summary>Compares the folder with the record; an adoption is known by its version.</summary>
    /// <exception cref="RefusedException">The record holds something else that cannot change.</exception>
    public static AdoptionPlan Of(IEnumerable<AdoptionRecord> wanted, IEnumerable<AdoptionRecord> known)
    {
        var history = known.ToLookup(adoption => adoption.PolicyId);
        var problems = new List<Problem>();
        var plan = (Added: new List<AdoptionRecord>(), Changed: new List<AdoptionRecord>(), Ended: new List<AdoptionRecord>());
        foreach (var adoption in wanted)
        {
            var there = history[adoption.PolicyId].LastOrDefault(earlier => earlier.Version == adoption.Version);
            var numbered = adoption with { Number = there?.Number ?? history[adoption.PolicyId].Count() + 1 };
            if (there is null && history[adoption.PolicyId].FirstOrDefault(earlier => earlier.IsInHand) is { } other)
                problems.Add(new Problem("", $"'{adoption.PolicyId}' {adoption.Version} cannot be brought in while version {other.Version} is in hand in the record. Adopt or withdraw that first."));
            else if (there is null)
                plan.Added.Add(numbered);
            else if (there.IsInHand)
                AddIf(!AdoptionComparison.Same(there, numbered), plan.Changed, numbered);
            else if (!AdoptionComparison.SameText(there, numbered) || numbered.IsInHand)
                problems.Add(new Problem("", $"'{adoption.PolicyId}' {adoption.Version} is {there.Status.ToString().ToLowerInvariant()} in the record with other particulars. Give what you changed a version of its own."));
            else if (there.Status == AdoptionStatus.Adopted)
                AddIf(numbered.Status != AdoptionStatus.Adopted, plan.Ended, numbered);
        }

        return problems.Count > 0 ? throw new RefusedException(problems) : new AdoptionPlan(plan.Added, plan.Changed, plan.Ended);
    }

    private static void AddIf(bool condition, List<AdoptionRecord> list, AdoptionRecord adoption)
    {
        if (condition)
            list.Add(adoption);
    }
}
