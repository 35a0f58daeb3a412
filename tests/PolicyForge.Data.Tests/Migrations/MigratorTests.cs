using Dapper;
using PolicyForge.Data.Migrations;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Migrations;

public sealed class MigratorTests : IAsyncLifetime
{
    private static readonly MigrationScript Plays = MigrationScript.Of("0001_plays.sql", "CREATE TABLE plays (title text); INSERT INTO plays VALUES ('Hamlet')");
    private static readonly MigrationScript Actors = MigrationScript.Of("0002_actors.sql", "CREATE TABLE actors (name text)");
    private static readonly MigrationScript Slow = MigrationScript.Of("0001_slow.sql", "SELECT pg_sleep(0.3); CREATE TABLE slow (one integer)");

    private readonly DatabaseFixture _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        // As it was before any migration: what the program itself carries is not at issue here.
        await ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Each_script_is_applied_once()
    {
        (await MigrateAsync(Plays)).ShouldBe([Plays]);
        (await MigrateAsync(Plays, Actors)).ShouldBe([Actors]);
        (await MigrateAsync(Plays, Actors)).ShouldBeEmpty();

        (await ValueAsync<int>("SELECT count(*) FROM plays")).ShouldBe(1);
        (await ValueAsync<string>("SELECT string_agg(number || name || sha256, ' ' ORDER BY number) FROM schema_migrations WHERE applied_at <= now()"))
            .ShouldBe($"1plays{Plays.Sha256} 2actors{Actors.Sha256}");
    }

    [Fact]
    public async Task Nodes_that_start_at_once_apply_each_script_once()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(Slow, Actors)));

        applied.Sum(scripts => scripts.Count).ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_script_is_refused()
    {
        await MigrateAsync(Plays);

        await ShouldRefuseAsync("0001_plays.sql", "was changed", Plays with { Sql = Plays.Sql + ";" }, Actors);
        await ShouldRefuseAsync("0001_drama.sql", "'0001_plays.sql'", Plays with { Name = "drama" });
        (await ValueAsync<bool>("SELECT to_regclass('actors') IS NULL")).ShouldBeTrue();
    }

    [Fact]
    public async Task Line_endings_of_a_checkout_are_no_change()
    {
        var lines = MigrationScript.Of("0001_lines.sql", "SELECT 1;\nSELECT 2;\n");
        await MigrateAsync(lines);

        (await MigrateAsync(lines with { Sql = "SELECT 1;\r\nSELECT 2;\r\n" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gap_or_a_double_in_the_numbers_is_refused()
    {
        await ShouldRefuseAsync("0003_late.sql", "should have the number 0002", Plays, Actors with { Number = 3, Name = "late" });
        await ShouldRefuseAsync("0001_twice.sql", "should have the number 0002", Plays, Actors with { Number = 1, Name = "twice" });
        (await ValueAsync<bool>("SELECT to_regclass('plays') IS NULL")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await MigrateAsync(Plays, Actors);

        await ShouldRefuseAsync("0002_actors.sql", "newer program", Plays);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        var broken = MigrationScript.Of("0002_broken.sql", "CREATE TABLE half (one integer); SELECT no_such_thing()");

        await ShouldRefuseAsync("0002_broken.sql", "no_such_thing", Plays, broken);
        (await ValueAsync<bool>("SELECT to_regclass('half') IS NULL")).ShouldBeTrue();
        (await MigrateAsync(Plays, Actors)).ShouldBe([Actors]);
    }

    [Fact]
    public void A_file_with_another_form_of_name_is_refused() =>
        Should.Throw<MigrationException>(() => MigrationScript.Of("1-plays.sql", "")).File.ShouldBe("1-plays.sql");

    [Fact]
    public void The_programs_own_scripts_are_in_order() =>
        MigrationPlan.Of(MigrationScript.Embedded, []).ShouldBe(MigrationScript.Embedded);

    private Task<IReadOnlyList<MigrationScript>> MigrateAsync(params IReadOnlyList<MigrationScript> scripts) =>
        new Migrator(_database.Options.Owner!, scripts).MigrateAsync(default);

    private async Task ShouldRefuseAsync(string file, string problem, params IReadOnlyList<MigrationScript> scripts)
    {
        var refused = await Should.ThrowAsync<MigrationException>(MigrateAsync(scripts));
        refused.File.ShouldBe(file);
        refused.Message.ShouldContain(problem);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    private async Task<T> ValueAsync<T>(string sql)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync();
        return await connection.QuerySingleAsync<T>(sql);
    }
}
