using System.Collections.Concurrent;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Core.Record.People;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>Makes the organisations of an invented nation with all that is theirs. May be used by several threads.</summary>
public sealed class NationBuilder
{
    // Every so many organisations there is one with people and one with a key.
    private const int PeopleEvery = 10;
    private const int KeyEvery = 40;

    private readonly Nation _nation;
    private readonly IReadOnlyList<IReadOnlyList<ModelPolicy>> _versions;
    private readonly IReadOnlyList<ModelPolicy> _models;
    private readonly InventedAnswers _answers;
    private readonly InventedAdoptions _adoptions;
    private readonly NationPress _press;
    private readonly ConcurrentDictionary<string, NationTenant> _tenants = new(StringComparer.Ordinal);

    /// <param name="nation">The nation.</param>
    /// <param name="now">Now; reviews are spread round it.</param>
    public NationBuilder(Nation nation, DateTimeOffset now)
    {
        _nation = nation;
        var workspace = Workspace.Of(new NationFiles(ModelLibrary.Files(), id => _tenants.GetValueOrDefault(id)), new ContentCache(256));
        _versions = ModelLibrary.Read(workspace.Library);
        _models = [.. _versions.Select(versions => versions[^1])];
        Authorities = AuthorityJson.Of(workspace.Library.Authorities).ToDictionary(authority => authority.Key, authority => authority.Value!.ToJsonString(), StringComparer.Ordinal);
        _answers = new InventedAnswers(nation, _models, now);
        _adoptions = new InventedAdoptions(_versions, now);
        _press = new NationPress(workspace);
    }

    /// <summary>The versions of the models, the oldest of each first.</summary>
    public IReadOnlyList<SeededModel> Models => [.. _versions.SelectMany(versions => versions).Select(SeededModel.Of)];

    /// <summary>The authorities that they cite, as JSON by key.</summary>
    public IReadOnlyDictionary<string, string> Authorities { get; }

    /// <summary>Vendors, councils and trusts.</summary>
    public IReadOnlyList<SeededOrganisation> Above()
    {
        IEnumerable<SeededOrganisation> all =
        [
            .. Nation.Vendors.Select(vendor => Of(vendor, [])),
            .. Enumerable.Range(0, _nation.Size.Councils).Select(number => Council(number)),
            .. Enumerable.Range(0, _nation.Size.Trusts).Select(number => Trust(number)),
        ];
        return [.. all.Select(organisation => Remember(organisation, turn: 0))];
    }

    /// <summary>A school with its documents. Those above were made before.</summary>
    public SeededOrganisation School(int number)
    {
        var school = Written(number);
        try
        {
            return school with { Adoptions = [.. Earlier(school), .. Print(school, turn: 1)] };
        }
        finally
        {
            _tenants.TryRemove(school.Profile.Id, out _);
        }
    }

    private IEnumerable<SeededAdoption> Earlier(SeededOrganisation school)
    {
        var before = school with { Adoptions = [.. school.Adoptions.Where(adoption => adoption.Record.Status == AdoptionStatus.Adopted).Select(_adoptions.Before).OfType<SeededAdoption>()] };
        return Print(before, turn: 0).Select(adoption => adoption with { Record = adoption.Record with { Status = AdoptionStatus.Superseded } });
    }

    private IReadOnlyList<SeededAdoption> Print(SeededOrganisation school, int turn)
    {
        Remember(school, turn);
        return [.. school.Adoptions.Select(adoption => adoption.Record.Status == AdoptionStatus.Adopted ? _press.Print(adoption) : adoption)];
    }

    private SeededOrganisation Council(int number) => Of(Nation.Council(number), _answers.OfAbove(Nation.CouncilId(number), number)) with { Key = KeyText.New(Nation.CouncilId(number)) };

    private SeededOrganisation Trust(int number) => Of(Nation.Trust(number), _answers.OfAbove(Nation.TrustId(number), number)) with { Key = KeyText.New(Nation.TrustId(number)) };

    private SeededOrganisation Written(int number)
    {
        var profile = _nation.School(number);
        var models = _adoptions.ModelsOf(number);
        return Of(profile, [.. models.SelectMany(model => _answers.OfSchool(number, profile.Id, model, complete: model != models[^1]))]) with
        {
            Subscriptions = [.. _models.Select(model => model.Publisher).Distinct().Where(publisher => publisher != profile.Trust && publisher != profile.LocalAuthority)],
            Adoptions = [.. models.SkipLast(1).Select(model => _adoptions.InForce(number, profile.Id, model)), _adoptions.InHand(number, profile.Id, models[^1])],
            Members = number % PeopleEvery == 0 ? Members(number) : [],
            Key = number % KeyEvery == 0 ? KeyText.New(profile.Id) : null,
        };
    }

    private SeededOrganisation Remember(SeededOrganisation organisation, int turn)
    {
        var answers = organisation.Answers.ToLookup(answer => answer.PolicyId);
        var adopted = organisation.Adoptions.Select(adoption => new TenantEntry(adoption.Record.PolicyId, adoption.Record, [.. answers[adoption.Record.PolicyId]]));
        var only = organisation.Adoptions.Count > 0 ? [] : answers.Select(policy => new TenantEntry(policy.Key, null, [.. policy]));
        _tenants[organisation.Profile.Id] = new(TenantFile.Write(organisation.Profile, [.. adopted, .. only]), turn);
        return organisation;
    }

    private static SeededOrganisation Of(OrganisationProfile profile, IReadOnlyList<AnswerRecord> answers) => new(profile, [], answers, [], [], null);

    private static IReadOnlyList<SeededMember> Members(int school) =>
        [.. new[] { Role.Owner, Role.Editor, Role.Approver }.Select((role, turn) => Member(school * 3 + turn, role))];

    private static SeededMember Member(int number, Role role) =>
        new(new Guid(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]), InventedNames.Person(number), $"person{number}@example.org", role);
}
