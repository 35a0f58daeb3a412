using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Where an adoption in hand stands, from what was recorded of it.</summary>
internal static class Course
{
    private static readonly string[] Approving = ["approved", "adopted", "ratified"];

    public static AdoptionRecord Placed(AdoptionRecord adoption) => adoption with { Status = StatusOf(adoption) };

    /// <summary>What stands in the way of adopting it, besides its document.</summary>
    public static IEnumerable<Problem> Hindrances(AdoptionRecord adoption)
    {
        var deviating = adoption.Amendments.Where(amendment => amendment.Deviates).Select(amendment => $"'{amendment.ClauseId}'").Distinct().ToList();
        if (deviating.Count > 0 && !WasConsulted(adoption))
            yield return new Problem("consultation", $"Some changes deviate from the model and need consultation: {string.Join(", ", deviating)}. Record the consultation, or take them back.");
    }

    private static bool WasConsulted(AdoptionRecord adoption) => adoption.Consultation is JsonObject;

    private static AdoptionStatus StatusOf(AdoptionRecord adoption)
    {
        if (adoption.Approvals.Any(approval => Approving.Contains(approval.Stage)))
            return AdoptionStatus.Approved;
        return WasConsulted(adoption) ? AdoptionStatus.Consultation : AdoptionStatus.Draft;
    }
}
