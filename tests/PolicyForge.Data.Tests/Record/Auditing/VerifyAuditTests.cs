using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Auditing;

public sealed class VerifyAuditTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        await _sample.ActAsync(
            "oak-school",
            "key:\"odd\"\\ \u0001\tname 🎭",
            """
            UPDATE organisations SET name = E'Oak "School"\n\t€', facts = '{"pupils": 10.50, "lado": {"name": "Ada"}}', revision = revision + 1 WHERE organisation_id = 'oak-school';
            INSERT INTO logos (organisation_id, name, content) VALUES ('oak-school', 'logo.png', convert_to(repeat('picture', 4000), 'UTF8'));
            INSERT INTO answers (organisation_id, policy_id, question_id, value, answered_by, answered_at) VALUES ('oak-school', 'demo', 'use', to_jsonb(repeat('é', 12000)), 'operator', '2026-07-01 09:00+01');
            INSERT INTO answers (organisation_id, policy_id, question_id, value, answered_by, answered_at) VALUES ('oak-school', 'demo', 'visits', 'true', 'operator', '2026-07-01Z');
            DELETE FROM answers WHERE organisation_id = 'oak-school' AND question_id = 'visits';
            INSERT INTO api_keys (organisation_id, key_id, name, secret_hash, scopes, created_by, created_at, expires_at) VALUES ('oak-school', 'one', 'Office', '\x01', '{read}', 'operator', '2026-07-01Z', '2027-07-01Z')
            """);
        await _sample.AdoptAsync("oak-school", "demo", "2027-03-01");
    }

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_record_that_nobody_tampered_with_is_in_order()
    {
        (await FaultsAsync("oak-school")).ShouldBeEmpty();
        (await FaultsAsync("northmoor-council")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_in_another_time_zone_makes_no_difference()
    {
        await _sample.TamperAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Europe/London''', current_database()); END $$");
        await _sample.TamperAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET bytea_output = ''escape''', current_database()); END $$");
        _sample.Database.Application.Clear();
        await _sample.ActAsync("oak-school", "operator", "UPDATE answers SET answered_at = '2026-07-14 09:30+01' WHERE organisation_id = 'oak-school'");

        (await FaultsAsync("oak-school")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE organisations SET name = 'Ash' WHERE organisation_id = 'oak-school'", "organisations {} is not what the audit says: name")]
    [InlineData("UPDATE organisations SET facts = jsonb_set(facts, '{pupils}', '10.5') WHERE organisation_id = 'oak-school'", "organisations {} is not what the audit says: facts")]
    [InlineData("UPDATE adoptions SET review_due = '2030-01-01', title = 'X' WHERE organisation_id = 'oak-school'", "adoptions {\"number\": 1, \"policy_id\": \"demo\"} is not what the audit says: review_due, title")]
    [InlineData("UPDATE answers SET value = to_jsonb(repeat('e', 12000)) WHERE organisation_id = 'oak-school'", "answers {\"policy_id\": \"demo\", \"question_id\": \"use\"} is not what the audit says: value")]
    [InlineData("UPDATE api_keys SET secret_hash = '\\x02' WHERE organisation_id = 'oak-school'", "api_keys {\"key_id\": \"one\"} is not what the audit says: secret_hash")]
    [InlineData("UPDATE logos SET content = content || '\\x00' WHERE organisation_id = 'oak-school'", "logos {\"name\": \"logo.png\"} is not what the audit says: content")]
    [InlineData("UPDATE adopted_documents SET content = '\\x00', sha256 = encode(sha256('\\x00'), 'hex') WHERE organisation_id = 'oak-school'", "adopted_documents {\"number\": 1, \"policy_id\": \"demo\"} is not what the audit says: content, sha256")]
    [InlineData("DELETE FROM approvals WHERE organisation_id = 'oak-school'", "approvals {\"number\": 1, \"position\": 1, \"policy_id\": \"demo\"} is gone, and the audit does not say that anybody removed it")]
    [InlineData("INSERT INTO subscriptions VALUES ('oak-school', 'beacon-trust', '2026-07-01Z')", "subscriptions {\"publisher_id\": \"beacon-trust\"} is there, but the audit knows nothing of it")]
    public async Task A_row_that_was_changed_behind_its_back_is_found(string sql, string fault)
    {
        await _sample.TamperAsync(sql);

        (await FaultsAsync("oak-school")).ShouldBe([fault]);
        (await FaultsAsync("northmoor-council")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'key:other' WHERE organisation_id = 'oak-school' AND sequence = 3", "entry 3 of the audit was changed: its hash is of something else")]
    [InlineData("UPDATE audit SET at = at + interval '1 microsecond' WHERE organisation_id = 'oak-school' AND sequence = 3", "entry 3 of the audit was changed: its hash is of something else")]
    [InlineData("DELETE FROM audit WHERE organisation_id = 'oak-school' AND sequence IN (5, 6)", "entries 5 to 6 of the audit are missing")]
    [InlineData("UPDATE audit_heads SET sequence = sequence + 1 WHERE organisation_id = 'oak-school'", "entry 13 of the audit is missing")]
    [InlineData("UPDATE audit_heads SET hash = '\\x00' WHERE organisation_id = 'oak-school'", "the audit ends with another entry 12 than its head says")]
    [InlineData("DELETE FROM audit_heads WHERE organisation_id = 'oak-school'", "the audit ends with another entry 12 than its head says")]
    public async Task An_entry_of_the_audit_that_was_changed_is_found(string sql, string fault)
    {
        await _sample.TamperAsync(sql);

        (await FaultsAsync("oak-school")).ShouldContain(fault);
    }

    [Fact]
    public async Task An_entry_that_was_changed_with_its_hash_no_longer_leads_to_the_next()
    {
        await _sample.TamperAsync(
            """
            UPDATE audit a SET actor = 'key:other' WHERE organisation_id = 'oak-school' AND sequence = 3;
            UPDATE audit a SET hash = sha256(previous_hash || convert_to(audit_content(a), 'UTF8')) WHERE organisation_id = 'oak-school' AND sequence = 3
            """);

        (await FaultsAsync("oak-school")).ShouldBe(["entry 4 of the audit does not follow from the one before it"]);
    }

    [Fact]
    public async Task An_audit_function_that_lies_about_the_hash_is_found()
    {
        await _sample.TamperAsync("CREATE OR REPLACE FUNCTION audit_content(a audit) RETURNS text LANGUAGE sql AS $$ SELECT 'nothing' $$");
        await _sample.ActAsync("oak-school", "operator", "UPDATE organisations SET due_soon_days = 30 WHERE organisation_id = 'oak-school'");

        (await FaultsAsync("oak-school")).ShouldBe(["entry 13 of the audit was changed: its hash is of something else"]);
    }

    [Fact]
    public async Task Every_table_that_a_trigger_audits_is_compared()
    {
        await using var connection = await _sample.Database.Owner.OpenConnectionAsync();
        var audited = await Dapper.SqlMapper.QueryAsync<string>(connection, "SELECT t.tgrelid::regclass::text FROM pg_trigger t WHERE t.tgname = 'audited'");

        AuditedTable.All.Select(table => table.Name).ShouldBe(audited, ignoreOrder: true);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(string organisation) =>
        (await new VerifyAudit(_sample.Builder.Record).RunAsync(Caller.Operator(organisation), default)).Faults;
}
