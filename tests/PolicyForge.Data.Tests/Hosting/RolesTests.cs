namespace PolicyForge.Data.Tests.Hosting;

public sealed class RolesTests : IDisposable
{
    private readonly ServerHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_application_owns_nothing_and_can_make_nothing()
    {
        await using var server = await _home.StartAsync();

        (await Sql.ValueAsync<bool>(
            server.Application,
            """
            SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication
            FROM pg_roles
            WHERE rolname = current_user
            """)).ShouldBeFalse();
        (await Sql.ValueAsync<int>(
            server.Application,
            """
            SELECT
                (SELECT count(*) FROM pg_database WHERE has_database_privilege(datname, 'CREATE') OR has_database_privilege(datname, 'TEMPORARY'))
              + (SELECT count(*) FROM pg_namespace WHERE has_schema_privilege(oid, 'CREATE'))
              + (SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid = current_user::regrole)
              + (SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole)
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task The_owner_owns_the_database_and_its_schema_and_is_no_superuser()
    {
        await using var server = await _home.StartAsync();

        (await Sql.ValueAsync<string>(
            server.Owner,
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()")).ShouldBe("policyforge_owner");
        (await Sql.ValueAsync<bool>(server.Owner, "SELECT has_schema_privilege('public', 'CREATE')")).ShouldBeTrue();
        (await Sql.ValueAsync<bool>(
            server.Owner, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")).ShouldBeFalse();
    }
}
