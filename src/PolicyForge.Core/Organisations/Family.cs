using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Organisations;

/// <summary>An organisation with those whose answers, facts and words reach it.</summary>
/// <param name="Self">The organisation.</param>
/// <param name="Trust">Who governs it, for academies.</param>
/// <param name="Council">The council it stands in.</param>
/// <param name="Publisher">Who publishes the policy at hand.</param>
internal sealed record Family(Organisation Self, Organisation? Trust, Organisation? Council, Organisation? Publisher)
{
    // The council where a school stands knows who answers these telephones, whoever governs the school.
    private static readonly string[] CouncilFacts = ["lado", "mash", "police"];

    /// <summary>Where answers are looked up, nearest first.</summary>
    public IReadOnlyList<Organisation> AnswerChain { get; } =
        Distinct(Self, Trust, Self.Kind == OrganisationKind.Maintained ? Council : null, Publisher);

    public Fact? Fact(string name)
    {
        var chain = CouncilFacts.Contains(name) ? Distinct(Self, Council, Trust, Publisher) : Distinct(Self, Trust, Publisher);
        return chain.Select(holder => holder.Facts.GetValueOrDefault(name)).FirstOrDefault(fact => fact is not null);
    }

    public Term Term(string name) =>
        Self.Terms.GetValueOrDefault(name) ?? Trust?.Terms.GetValueOrDefault(name) ?? Terms.Default(Self.Kind, name);

    /// <summary>What an organisation says about a policy, or null.</summary>
    public static PolicyEntry? Entry(Organisation organisation, string policy) => organisation.Policies.GetValueOrDefault(policy);

    private static List<Organisation> Distinct(params Organisation?[] organisations) =>
        [.. organisations.OfType<Organisation>().DistinctBy(organisation => organisation.Id)];
}
