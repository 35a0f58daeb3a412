using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests.Nodes;

public sealed class KilledNodeTests : IAsyncLifetime
{
    private const int Academies = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly SampleFixture _sample = new();

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        await AddAcademiesAsync(Academies - 2);
    }

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_node_that_is_killed_amid_500_adoptions_is_replaced_and_each_academy_adopts_once()
    {
        var key = await _sample.KeyAsync("beacon-trust", []);
        await using var first = await WebNode.StartAsync(_sample.Database.Options);
        using var trust = first.Client(key);
        var job = await trust.AdoptForAllAsync();
        await trust.UntilAsync(job, progress => (int)progress["done"]! > 0, Patience);
        await using var second = await WebNode.StartAsync(_sample.Database.Options);
        using var other = second.Client(key);
        await other.UntilAsync(job, progress => (int)progress["done"]! >= 100, Patience);

        await first.KillAsync();
        ((int)(await other.UntilAsync(job, _ => true, Patience))["done"]!).ShouldBeInRange(1, Academies - 1);
        var ended = await other.UntilAsync(job, progress => (string?)progress["state"] is "done" or "failed", Patience);

        ((int)ended["total"]!, (int)ended["done"]!, (int)ended["failed"]!).ShouldBe((Academies, Academies, 0), ended.ToJsonString());
        (await CountAsync()).ShouldBe(new Counts(Adoptions: Academies, Academies, InForce: Academies, WithTheirFile: Academies, FrozenByTheAudit: Academies));
        await AuditShouldAgreeAsync();
    }

    private async Task AddAcademiesAsync(int count) => await _sample.InScopeAsync<object>(
        "beacon-trust",
        """
        SELECT make_scope(ARRAY(SELECT 'academy-' || n FROM generate_series(1, @Count) n));
        INSERT INTO organisations (organisation_id, name, kind, created_at)
        SELECT 'academy-' || n, 'Academy ' || n, 'academy', now() FROM generate_series(1, @Count) n;
        INSERT INTO relations (organisation_id, kind, since, above_id)
        SELECT 'academy-' || n, r.kind, now(), r.above_id
        FROM generate_series(1, @Count) n
        CROSS JOIN (VALUES ('trust', 'beacon-trust'), ('local_authority', 'northmoor-council')) r (kind, above_id)
        """,
        new { Count = count });

    private async Task<Counts> CountAsync() => (await _sample.InScopeAsync<Counts>(
        "beacon-trust",
        """
        SELECT
            count(*)::integer AS adoptions,
            count(DISTINCT a.organisation_id)::integer AS adopters,
            (count(*) FILTER (WHERE a.status = 'adopted' AND a.number = 1))::integer AS in_force,
            (count(*) FILTER (WHERE d.sha256 = encode(sha256(d.content), 'hex') AND length(d.content) > 5000))::integer AS with_their_file,
            (SELECT count(*) FROM audit u WHERE u.subject = 'adopted_documents' AND u.organisation_id <> 'beacon-trust')::integer AS frozen_by_the_audit
        FROM adoptions a
        LEFT JOIN adopted_documents d USING (organisation_id, policy_id, number)
        WHERE a.policy_id = 'demo'
        """)).Single();

    private async Task AuditShouldAgreeAsync()
    {
        var verify = new VerifyAudit(_sample.Builder.Record);
        var organisations = await _sample.InScopeAsync<string>("beacon-trust", "SELECT organisation_id FROM organisations WHERE kind = 'academy'");
        organisations.Count.ShouldBe(Academies);
        foreach (var organisation in organisations.Append("beacon-trust"))
            (await verify.RunAsync(Caller.Operator(organisation), default)).Faults.ShouldBeEmpty();
    }

    private sealed record Counts(int Adoptions, int Adopters, int InForce, int WithTheirFile, int FrozenByTheAudit);
}
