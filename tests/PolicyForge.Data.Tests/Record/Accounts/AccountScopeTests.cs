using Dapper;
using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

/// <summary>What the application's role reaches of accounts, in SQL.</summary>
public sealed class AccountScopeTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly string[] Tables = ["accounts", "recovery_codes", "external_logins", "sessions", "password_resets", "email_changes", "account_log"];

    private readonly Door _door = new(sample);

    [Fact]
    public async Task Every_table_with_a_person_is_held_to_somebody()
    {
        await using var superuser = await sample.SuperuserAsync();

        var found = await superuser.QueryAsync<string>(
            """
            SELECT c.table_name::text
            FROM information_schema.columns c
            JOIN pg_class t ON t.oid = c.table_name::regclass
            WHERE c.table_schema = 'public'
              AND c.column_name = 'person_id'
              AND t.relkind = 'r'
              AND t.relrowsecurity
              AND t.relforcerowsecurity
            """);

        found.Order(StringComparer.Ordinal).ShouldBe(Tables.Append("memberships").Append("people").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_person_reaches_their_own_account_and_nobody_elses()
    {
        var sam = await PopulatedAsync();
        var other = await PopulatedAsync();

        foreach (var table in Tables)
        {
            (await CountAsync(table, null)).ShouldBe((0, 0), table);
            (await CountAsync(table, Guid.NewGuid())).ShouldBe((0, 0), table);
            var (all, own) = await CountAsync(table, sam.Person);
            (all, own > 0).ShouldBe((own, true), table);
        }
        (await CountAsync("accounts", other.Person)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task An_owner_of_an_organisation_reaches_no_account_of_its_members()
    {
        await PopulatedAsync();

        foreach (var table in Tables)
            (await InScopeAsync($"SELECT count(*) FROM {table}", "SELECT enter_scope('oak-school', NULL, 'test', 'web', 'test', gen_random_uuid())")).ShouldBe(0, table);
    }

    [Fact]
    public async Task Invitations_are_their_organisations_alone()
    {
        await new InvitePerson(_door.UseCases, SiteAddress.Default, _door.Clock).RunAsync(Callers.Key("oak-school", Privilege.Manage), new NewInvitation("oak-school", "ann@example.org", Role.Reader), default);

        foreach (var (home, isSeen) in new[] { ("oak-school", true), ("hillside-academy", false), ("northmoor-council", false), ("elsewhere-trust", false) })
        {
            var enter = $"SELECT enter_scope('{home}', NULL, 'test', 'web', 'test', gen_random_uuid())";
            (await InScopeAsync("SELECT count(*) FROM invitations", enter) > 0).ShouldBe(isSeen, home);
            (await InScopeAsync("WITH changed AS (UPDATE invitations SET role = 'owner' RETURNING 1) SELECT count(*) FROM changed", enter) > 0).ShouldBe(isSeen, home);
        }
        (await InScopeAsync("SELECT count(*) FROM invitations", "SELECT 1")).ShouldBe(0);
    }

    [Theory]
    [InlineData("UPDATE account_log SET act = 'nothing'")]
    [InlineData("DELETE FROM account_log")]
    [InlineData("INSERT INTO account_log (person_id, at, actor, door, act, request, subject, operation, columns) SELECT person_id, at, actor, door, act, request, subject, operation, columns FROM account_log")]
    [InlineData("DELETE FROM accounts")]
    public async Task The_program_cannot_rewrite_what_happened(string sql)
    {
        var sam = await PopulatedAsync();

        (await Should.ThrowAsync<PostgresException>(() => InScopeAsync(sql, Enter(sam.Person)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_log_tells_what_happened_and_no_secret()
    {
        var sam = await PopulatedAsync();
        await using var superuser = await sample.SuperuserAsync();

        var log = (await superuser.QueryAsync<string>("SELECT act || ': ' || operation || ' ' || subject || ' ' || array_to_string(columns, ',') FROM account_log WHERE person_id = @Person ORDER BY sequence", new { sam.Person })).AsList();

        log.ShouldContain("sign in: update accounts failures");
        log.ShouldContain(line => line.StartsWith("sign in: insert sessions", StringComparison.Ordinal));
        log.ShouldContain("confirm codes: update accounts codes_since,stamp");
        log.ShouldContain(line => line.StartsWith("ask for reset: insert password_resets", StringComparison.Ordinal));
        log.Count(line => line.StartsWith("confirm codes: insert recovery_codes", StringComparison.Ordinal)).ShouldBe(10);
    }

    [Fact]
    public async Task The_secret_of_a_mail_is_gone_when_it_was_sent()
    {
        var sam = await PopulatedAsync();
        (await _door.MailToAsync(sam.Email)).ShouldAllBe(mail => mail.Body.Length > 0);

        await new SendMail(_door.UseCases, new NoMail(), _door.Clock).RunAsync("oak-school", default);

        (await _door.MailToAsync(sam.Email)).ShouldAllBe(mail => mail.Body.Length == 0);
    }

    // Somebody with something in each table.
    private async Task<Someone> PopulatedAsync()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        await _door.SignInAsync(sam.Email, "wrong");
        await _door.EnterAsync(sam);
        await new SignInExternally(_door.Accounts, _door.Clock).RunAsync(new ExternalPerson("entra", sam.Email, sam.Email, "Sam", Door.Browser), default);
        await new AskForReset(_door.Accounts, SiteAddress.Default, _door.Clock).RunAsync(sam.Email, default);
        await new AskForNewEmail(_door.Accounts, _door.Passwords, SiteAddress.Default, _door.Clock).RunAsync(sam.Person, Door.Password, $"new-{sam.Email}", default);
        await _door.TurnCodesOnAsync(sam);
        return sam;
    }

    private static string Enter(Guid? person) => person is null ? "SELECT 1" : $"SELECT name_scope('', '{person}', 'test', 'web', 'test', gen_random_uuid())";

    private async Task<(long All, long Own)> CountAsync(string table, Guid? person) =>
        (await InScopeAsync($"SELECT count(*) FROM {table}", Enter(person)), await InScopeAsync($"SELECT count(*) FROM {table} WHERE person_id = '{person ?? Guid.Empty}'", Enter(person)));

    private async Task<long> InScopeAsync(string sql, string enter)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(enter, transaction: transaction);
        return await connection.ExecuteScalarAsync<long>(sql, transaction: transaction);
    }

    private sealed class NoMail : IMailSender
    {
        public Task SendAsync(Mail mail, CancellationToken cancellation) => Task.CompletedTask;
    }
}
