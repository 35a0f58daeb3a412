using PolicyForge.Core;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Folders;

/// <summary>A database that holds the repository's own policies and organisations, and a folder with its export.</summary>
public sealed class ExportFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policyforge-export-");

    public DatabaseFixture Database { get; } = new();

    public string Folder => _folder.FullName;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        (await LoadAsync(Database, RepositoryFolder.Workspace)).Diagnostics.ShouldBeEmpty();
        await ExportAsync(Database, Folder);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Database.DisposeAsync();
    }

    public static Task<LoadReport> LoadAsync(DatabaseFixture database, Workspace workspace) =>
        new LoadFolder(new PostgresRecord(database.Application), new DueWork(database.Application), TimeProvider.System).RunAsync(workspace, default);

    public static Task<ExportReport> ExportAsync(DatabaseFixture database, string folder, params string[] organisations) =>
        new ExportFolder(new PostgresRecord(database.Application), new DueWork(database.Application)).RunAsync(organisations, (path, content) => Write(Path.Combine(folder, path), content), default);

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
