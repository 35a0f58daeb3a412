using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>A request with everything it names found.</summary>
/// <param name="Policy">The model.</param>
/// <param name="Publisher">Who publishes it; null when not among the organisations.</param>
/// <param name="Edition">How it is printed.</param>
/// <param name="Family">Whose document it is, with those above; null for a model.</param>
/// <param name="Entry">The adoption's entry; null for a model.</param>
internal sealed record DocumentPlan(ModelPolicy Policy, Organisation? Publisher, Edition Edition, Family? Family, PolicyEntry? Entry)
{
    public Adoption? Adoption => Entry?.Adoption;

    public string PublisherName => Publisher?.Name ?? Policy.Publisher;

    /// <summary>Where the adoption stands or, for a model, the policy.</summary>
    public Place Place => Entry?.Place ?? Policy.Place;
}
