using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Data.Seeding;

/// <summary>Invented organisations, whom they belong to, what they answered, their people and keys.</summary>
internal static class OrganisationRows
{
    // Longer than anybody measures.
    private const int KeyDays = 3_650;

    public static void Add(SeedBatch batch, IReadOnlyList<SeededOrganisation> organisations, DateTimeOffset now)
    {
        AddProfiles(batch, [.. organisations.Select(organisation => organisation.Profile)], now);
        AddRelations(batch, [.. organisations.SelectMany(organisation => Relations(organisation.Profile))], now);
        AddSubscriptions(batch, [.. organisations.SelectMany(organisation => organisation.Subscriptions, (organisation, publisher) => (organisation.Profile.Id, publisher))], now);
        AddAnswers(batch, [.. organisations.SelectMany(organisation => organisation.Answers)]);
        AddMembers(batch, [.. organisations.SelectMany(organisation => organisation.Members, (organisation, member) => (organisation.Profile.Id, member))], now);
        foreach (var key in organisations.Select(organisation => organisation.Key).OfType<KeyText>())
            AddKey(batch, key, now);
    }

    private static void AddProfiles(SeedBatch batch, IReadOnlyList<OrganisationProfile> profiles, DateTimeOffset now) => batch.Insert(
        "organisations",
        "organisation_id, name, kind, urn, terms, facts, brand, style, created_at",
        profiles,
        new SeedColumns<OrganisationProfile>()
            .Text(profile => profile.Id)
            .Text(profile => profile.Name)
            .Text(profile => Words.Of(profile.Kind))
            .Text(profile => profile.Urn)
            .Json(profile => profile.Terms.ToJsonString())
            .Json(profile => profile.Facts.ToJsonString())
            .Json(profile => profile.Brand.ToJsonString())
            .Json(profile => profile.Style.ToJsonString())
            .Moment(_ => now));

    private static void AddRelations(SeedBatch batch, IReadOnlyList<(string Id, string Kind, string Above)> relations, DateTimeOffset now) => batch.Insert(
        "relations",
        "organisation_id, kind, above_id, since",
        relations,
        new SeedColumns<(string Id, string Kind, string Above)>()
            .Text(relation => relation.Id)
            .Text(relation => relation.Kind)
            .Text(relation => relation.Above)
            .Moment(_ => now));

    private static void AddSubscriptions(SeedBatch batch, IReadOnlyList<(string Id, string Publisher)> subscriptions, DateTimeOffset now) => batch.Insert(
        "subscriptions",
        "organisation_id, publisher_id, since",
        subscriptions,
        new SeedColumns<(string Id, string Publisher)>()
            .Text(subscription => subscription.Id)
            .Text(subscription => subscription.Publisher)
            .Moment(_ => now));

    private static void AddAnswers(SeedBatch batch, IReadOnlyList<AnswerRecord> answers) => batch.Insert(
        "answers",
        "organisation_id, policy_id, question_id, value, locked, answered_by, answered_at",
        answers,
        new SeedColumns<AnswerRecord>()
            .Text(answer => answer.OrganisationId)
            .Text(answer => answer.PolicyId)
            .Text(answer => answer.QuestionId)
            .Json(answer => answer.Value.ToJsonString())
            .Truth(answer => answer.Locked)
            .Text(answer => answer.AnsweredBy)
            .Moment(answer => answer.AnsweredAt));

    private static void AddMembers(SeedBatch batch, IReadOnlyList<(string Id, SeededMember Member)> members, DateTimeOffset now)
    {
        batch.Add(
            members,
            new SeedColumns<(string Id, SeededMember Member)>()
                .Text(member => member.Member.Email)
                .Text(member => member.Member.Name)
                .Guid(member => member.Member.Person),
            "SELECT person_with(m.email, m.name, m.person, now()) FROM {rows} AS m (email, name, person)");
        batch.Insert(
            "memberships",
            "organisation_id, person_id, role, since",
            members,
            new SeedColumns<(string Id, SeededMember Member)>()
                .Text(member => member.Id)
                .Guid(member => member.Member.Person)
                .Text(member => Words.Of(member.Member.Role))
                .Moment(_ => now));
    }

    private static void AddKey(SeedBatch batch, KeyText key, DateTimeOffset now)
    {
        batch.Add("SELECT set_config('policyforge.organisation', $1, true)", key.Organisation);
        batch.Add(
            """
            INSERT INTO api_keys (organisation_id, key_id, name, secret_hash, scopes, created_by, created_at, expires_at)
            VALUES ($1, $2, 'For measuring', $3, '{read,edit,approve,manage}', 'operator', $4, $5)
            """,
            key.Organisation,
            key.Id,
            key.SecretHash(),
            now.UtcDateTime,
            now.UtcDateTime.AddDays(KeyDays));
    }

    private static IEnumerable<(string Id, string Kind, string Above)> Relations(OrganisationProfile profile)
    {
        if (profile.Trust is { } trust)
            yield return (profile.Id, "trust", trust);
        if (profile.LocalAuthority is { } council)
            yield return (profile.Id, "local_authority", council);
    }
}
