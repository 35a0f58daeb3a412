using Npgsql;

namespace PolicyForge.Data.Hosting;

/// <summary>Makes a server's data and starts it. Whoever calls holds the start lock.</summary>
internal sealed class ServerCluster(ServerFolder folder, ServerBinaries binaries, IReadOnlyDictionary<string, string> settings)
{
    private const string SettingsFile = "policyforge.conf";
    private const int StartAttempts = 20;
    private const int AnswerAttempts = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes the data at first use.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(folder.Data))
            return;
        if (Directory.Exists(folder.UnfinishedData))
            Directory.Delete(folder.UnfinishedData, recursive: true);
        await folder.WriteSecretAsync(cancellation);
        await InitialiseAsync(cancellation);
        await File.AppendAllTextAsync(Path.Combine(folder.UnfinishedData, "postgresql.conf"), $"include '{SettingsFile}'\n", cancellation);
        Directory.Move(folder.UnfinishedData, folder.Data);
    }

    /// <summary>Uses the server that runs on the data, or starts one, and waits until it answers.</summary>
    public async Task<ServerEndpoint> StartAsync(CancellationToken cancellation)
    {
        var endpoint = await LiveAsync(cancellation) ?? await StartNewAsync(cancellation);
        await AnswerAsync(endpoint, cancellation);
        return endpoint;
    }

    private async Task<ServerEndpoint?> LiveAsync(CancellationToken cancellation) =>
        await PostmasterFile.OfLiveServerAsync(folder, cancellation) is { } live ? ServerEndpoint.At(folder, live.Port) : null;

    private async Task InitialiseAsync(CancellationToken cancellation)
    {
        var password = Path.Combine(folder.Root, "initial-password");
        await ServerFolder.WriteAsync(password, folder.Password(Roles.Administrator), cancellation);
        var made = await ServerAccount.RunAsync(
            [
                binaries.Initdb, "--pgdata", folder.UnfinishedData, "--username", Roles.Administrator, "--pwfile", password,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--lc-messages", "C", "--data-checksums",
            ],
            folder.Root,
            cancellation);
        File.Delete(password);
        if (!made.Succeeded)
            throw new DatabaseUnavailableException($"PostgreSQL could not make the private database in '{folder.Root}': {made.Error}");
    }

    // Processes of a server that was killed may hold its memory for a moment, and a free port may be taken before it is used.
    // One that is long in recovering from a crash is there already, though it is not reported as started.
    private async Task<ServerEndpoint> StartNewAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            PostmasterFile.Clear(folder);
            var endpoint = ServerEndpoint.For(folder);
            await WriteSettingsAsync(endpoint, cancellation);
            var started = await ServerAccount.RunAsync(
                [binaries.PgCtl, "start", "--pgdata", folder.Data, "--log", folder.Log, "--wait", "--silent"], folder.Root, cancellation);
            if (started.Succeeded || await LiveAsync(cancellation) is not null)
                return endpoint;
            if (attempt == StartAttempts)
                throw new DatabaseUnavailableException($"The private PostgreSQL does not start: {started.Error} Its log is '{folder.Log}'.");
            await Task.Delay(Pause, cancellation);
        }
    }

    private Task WriteSettingsAsync(ServerEndpoint endpoint, CancellationToken cancellation) =>
        ServerFolder.WriteAsync(
            Path.Combine(folder.Data, SettingsFile),
            string.Concat(endpoint.Settings.Concat(settings).Select(setting => $"{setting.Key} = '{setting.Value}'\n")),
            cancellation);

    private async Task AnswerAsync(ServerEndpoint endpoint, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Roles.Connection(folder, endpoint, Roles.Administrator, "postgres"));
                await connection.OpenAsync(cancellation);
                return;
            }
            catch (NpgsqlException refused)
            {
                if (!refused.IsTransient || attempt == AnswerAttempts)
                    throw new DatabaseUnavailableException($"The private PostgreSQL in '{folder.Root}' does not answer: {refused.Message}", refused);
            }
            await Task.Delay(Pause, cancellation);
        }
    }
}
