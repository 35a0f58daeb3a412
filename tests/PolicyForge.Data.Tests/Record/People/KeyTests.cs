using Dapper;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.People;

public sealed class KeyTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string School = "hillside-academy";
    private readonly AdjustedClock _clock = new();

    private UseCases UseCases => sample.Builder.UseCases;

    private FindKey Find => new(new PostgresGate(sample.Database.Application), _clock);

    [Fact]
    public async Task The_holder_of_a_key_may_what_the_key_allows()
    {
        var made = await CreateAsync(Privilege.Edit, Privilege.Read);

        var caller = await Find.RunAsync(made.Text.Show(), default);

        caller.ShouldNotBeNull();
        (caller.Home, caller.Actor, caller.Person, caller.Door).ShouldBe((School, $"key:{made.Key.Id}", null, "api"));
        caller.May.Order().ShouldBe([Privilege.Read, Privilege.Edit]);
    }

    [Fact]
    public async Task A_key_ends_when_it_is_revoked_and_when_its_time_has_come()
    {
        var revoked = await CreateAsync(Privilege.Read);
        var expired = await CreateAsync(Privilege.Read);

        await new RevokeKey(UseCases, _clock).RunAsync(Caller.Operator(School), School, revoked.Key.Id, default);
        (await Find.RunAsync(revoked.Text.Show(), default)).ShouldBeNull();
        (await Find.RunAsync(expired.Text.Show(), default)).ShouldNotBeNull();
        _clock.Later = TimeSpan.FromDays(31);
        (await Find.RunAsync(expired.Text.Show(), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_hash_of_a_secret_is_kept_and_none_of_it_is_told_again()
    {
        var made = await CreateAsync(Privilege.Read);

        var listed = await new ListKeys(UseCases).RunAsync(Caller.Operator(School), School, null, 100, default);
        listed.ShouldContain(key => key.Id == made.Key.Id && key.Name == "Website" && key.RevokedAt == null);
        made.Text.ToString().ShouldNotContain(made.Text.Secret);
        await using var connection = await sample.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("ALTER TABLE api_keys NO FORCE ROW LEVEL SECURITY; ALTER TABLE audit NO FORCE ROW LEVEL SECURITY");
        (await connection.QuerySingleAsync<long>("SELECT count(*) FROM (SELECT to_jsonb(k)::text FROM api_keys k UNION ALL SELECT to_jsonb(a)::text FROM audit a) AS r (row) WHERE row LIKE '%' || @Secret || '%'", new { made.Text.Secret })).ShouldBe(0);
        (await connection.QuerySingleAsync<int>("SELECT length(secret_hash) FROM api_keys WHERE key_id = @Id", new { made.Key.Id })).ShouldBe(32);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pf_hillside-academy_0123456789ab_")]
    [InlineData("pf_hillside-academy_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("pf_hillside-academy_' OR 1=1 --_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer xyz")]
    public async Task What_is_no_key_opens_nothing(string? text)
    {
        (await Find.RunAsync(text, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_opens_no_other_organisation_and_no_part_of_it_can_differ()
    {
        var text = (await CreateAsync(Privilege.Read)).Text;
        var other = KeyText.New(School);

        (await Find.RunAsync((text with { Organisation = "oak-school" }).Show(), default)).ShouldBeNull();
        (await Find.RunAsync((text with { Id = other.Id }).Show(), default)).ShouldBeNull();
        (await Find.RunAsync((text with { Secret = other.Secret }).Show(), default)).ShouldBeNull();
    }

    [Fact]
    public void Every_key_is_read_back_as_it_was_made()
    {
        foreach (var key in Enumerable.Range(0, 200).Select(_ => KeyText.New("a-1")))
            KeyText.Parse(key.Show()).ShouldBe(key);
    }

    [Fact]
    public async Task What_is_wrong_with_a_key_is_told_at_once()
    {
        var create = new CreateKey(UseCases, _clock);

        (await Callers.ProblemsAsync(() => create.RunAsync(Caller.Operator(School), new NewKey(School, " ", [], _clock.GetUtcNow()), default))).Select(problem => problem.Split(':')[0]).ShouldBe(["name", "scopes", "expires_at"]);
        (await Callers.ProblemsAsync(() => create.RunAsync(Caller.Operator(School), new NewKey(School, "x", [Privilege.Read], _clock.GetUtcNow().AddDays(367)), default))).ShouldHaveSingleItem().ShouldContain("a year at most");
        (await Callers.ProblemsAsync(() => create.RunAsync(Callers.Key(School, Privilege.Manage, Privilege.Read), new NewKey(School, "x", [Privilege.Read, Privilege.Approve], _clock.GetUtcNow().AddDays(1)), default))).ShouldHaveSingleItem().ShouldContain("You may not approve yourself");
    }

    [Fact]
    public async Task Keys_are_the_organisations_own_also_below_a_trust()
    {
        var key = new NewKey(School, "x", [Privilege.Read], _clock.GetUtcNow().AddDays(1));
        var made = await CreateAsync(Privilege.Read);

        await Should.ThrowAsync<NotThereException>(() => new CreateKey(UseCases, _clock).RunAsync(Caller.Operator("beacon-trust"), key, default));
        await Should.ThrowAsync<NotThereException>(() => new CreateKey(UseCases, _clock).RunAsync(Callers.Person(School, Role.Editor), key, default));
        await Should.ThrowAsync<NotThereException>(() => new ListKeys(UseCases).RunAsync(Callers.Person(School, Role.Editor), School, null, 9, default));
        await Should.ThrowAsync<NotThereException>(() => new RevokeKey(UseCases, _clock).RunAsync(Caller.Operator("quayside-academy"), "quayside-academy", made.Key.Id, default));
    }

    private Task<CreatedKey> CreateAsync(params Privilege[] scopes) =>
        new CreateKey(UseCases, _clock).RunAsync(Caller.Operator(School), new NewKey(School, " Website ", scopes, _clock.GetUtcNow().AddDays(30)), default);

    private sealed class AdjustedClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
    }
}
