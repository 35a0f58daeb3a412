using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

public sealed class ServerAccountTests : IDisposable
{
    private readonly ServerHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_server_does_not_run_as_root()
    {
        await using var server = await _home.StartAsync();

        var owner = await ChildProcess.RunAsync(["stat", "--format=%U", $"/proc/{_home.Postmaster}"], "/", default);
        owner.Output.ShouldBe(Environment.IsPrivilegedProcess ? "postgres" : Environment.UserName);
    }

    [Fact]
    public async Task A_folder_out_of_the_accounts_reach_is_named()
    {
        var closed = Directory.CreateDirectory(_home.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var inside = Path.Combine(closed, "server");

        // Only root changes accounts; everybody else's server runs where its program may go.
        if (Environment.IsPrivilegedProcess)
            (await Should.ThrowAsync<DatabaseUnavailableException>(PrivateServer.StartAsync(inside))).Message.ShouldContain($"may not enter '{closed}'");
        else
            await (await PrivateServer.StartAsync(inside)).DisposeAsync();
    }
}
