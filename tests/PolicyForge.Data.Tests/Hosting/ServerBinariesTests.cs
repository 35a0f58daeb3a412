using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

public sealed class ServerBinariesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyforge-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_newest_installed_are_taken()
    {
        Install("15", "15.18 (Debian)");
        Install("9.6", "9.6.24");
        Install("17", "17.2");

        (await FindAsync(null)).Version.ShouldBe(17);
    }

    [Fact]
    public async Task Data_are_served_by_the_version_that_made_them()
    {
        Install("15", "15.18");
        Install("17", "17.2");

        (await FindAsync(15)).Folder.ShouldBe(Path.Combine(_root, "15", "bin"));
        (await Should.ThrowAsync<DatabaseUnavailableException>(FindAsync(16))).Message.ShouldContain("'postgresql-16'");
    }

    [Fact]
    public async Task The_search_path_serves_where_no_package_is_installed()
    {
        Install("own", "16.1");

        var found = await ServerBinaries.FindAsync(null, "/nowhere", $"/nowhere:{Path.Combine(_root, "own", "bin")}", default);
        found.Version.ShouldBe(16);
    }

    [Fact]
    public async Task Where_none_are_installed_the_message_names_the_package()
    {
        var missing = await Should.ThrowAsync<DatabaseUnavailableException>(FindAsync(null));
        missing.Message.ShouldContain("none is installed");
        missing.Message.ShouldContain("Debian's package 'postgresql'");
    }

    [Fact]
    public async Task One_that_is_too_old_is_named()
    {
        Install("14", "14.9");

        (await Should.ThrowAsync<DatabaseUnavailableException>(FindAsync(null))).Message.ShouldContain("installed is 14");
    }

    private Task<ServerBinaries> FindAsync(int? made) => ServerBinaries.FindAsync(made, _root, "", default);

    private void Install(string folder, string version)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_root, folder, "bin")).FullName;
        foreach (var name in new[] { "postgres", "initdb", "pg_ctl" })
        {
            File.WriteAllText(Path.Combine(bin, name), $"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n");
            File.SetUnixFileMode(Path.Combine(bin, name), (UnixFileMode)0b111_101_101);
        }
    }
}
