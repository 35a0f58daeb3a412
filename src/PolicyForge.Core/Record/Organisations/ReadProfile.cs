using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>An organisation's settings with what reaches it from above.</summary>
/// <param name="Profile">Its own settings.</param>
/// <param name="Terms">Its words, in their usual order.</param>
/// <param name="Facts">Its facts, by name.</param>
public sealed record ProfileView(OrganisationProfile Profile, IReadOnlyList<ProfileTerm> Terms, IReadOnlyList<ProfileFact> Facts);

/// <summary>A word of an organisation.</summary>
/// <param name="Name">The term that it stands for.</param>
/// <param name="Own">Its own word, or null.</param>
/// <param name="Inherited">The word that it has when it has none of its own.</param>
/// <param name="From">Whose word that is; null when it is usual for its kind.</param>
public sealed record ProfileTerm(string Name, Term? Own, Term Inherited, string? From)
{
    /// <summary>The word that is printed.</summary>
    public Term InUse => Own ?? Inherited;
}

/// <summary>A fact of an organisation.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Own">What the organisation says itself, or null.</param>
/// <param name="Inherited">What reaches it from above, or null.</param>
/// <param name="From">Who says that, or null.</param>
public sealed record ProfileFact(string Name, Fact? Own, Fact? Inherited, string? From)
{
    /// <summary>What is printed; null when nobody says it.</summary>
    public Fact? InUse => Own ?? Inherited;
}

/// <summary>Reads an organisation's settings, and what it inherits.</summary>
public sealed class ReadProfile(UseCases useCases, RecordWorkspace workspaces)
{
    // What model policies usually ask for.
    private static readonly string[] Usual = ["dpo", "hr", "lado", "mash", "police"];
    private static readonly Dictionary<string, Term> NoTerms = [];
    private static readonly Dictionary<string, Fact> NoFacts = [];

    /// <summary>Reads them.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose settings.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ProfileView> RunAsync(Caller caller, string organisation, CancellationToken cancellation) =>
        useCases.ReadAsync(caller, organisation, "read profile", record => ReadAsync(record, organisation, cancellation), cancellation);

    private async Task<ProfileView> ReadAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var profile = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation];
        var family = await workspaces.OfFamilyAsync(record, organisation, cancellation);
        var above = family with { Self = family.Self with { Terms = NoTerms, Facts = NoFacts }, Publisher = null };
        var names = Usual.Union(new[] { family.Self, family.Trust, family.Council }.OfType<Organisation>().SelectMany(known => known.Facts.Keys));
        return new ProfileView(
            profile,
            [.. Terms.Names.Select(name => TermOf(name, family.Self, above))],
            [.. names.Order(StringComparer.Ordinal).Select(name => FactOf(name, family.Self, above)).Where(fact => fact.InUse is not null || Usual.Contains(fact.Name))]);
    }

    private static ProfileTerm TermOf(string name, Organisation self, Family above) =>
        new(name, self.Terms.GetValueOrDefault(name), above.Term(name), above.Trust?.Terms.ContainsKey(name) == true ? above.Trust.Name : null);

    private static ProfileFact FactOf(string name, Organisation self, Family above)
    {
        var inherited = above.Fact(name);
        var from = new[] { above.Council, above.Trust }.OfType<Organisation>().FirstOrDefault(holder => inherited is not null && ReferenceEquals(holder.Facts.GetValueOrDefault(name), inherited));
        return new ProfileFact(name, self.Facts.GetValueOrDefault(name), inherited, from?.Name);
    }
}
