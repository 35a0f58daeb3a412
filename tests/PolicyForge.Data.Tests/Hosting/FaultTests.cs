using System.Diagnostics;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

public sealed class FaultTests : IDisposable
{
    private readonly ServerHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task The_server_stops_with_a_program_that_is_ended(string signal)
    {
        using var program = await ServerProgram.StartAsync(_home);
        _home.Postmaster.ShouldNotBeNull();

        await program.SendAsync(signal);
        await _home.ShouldStopAsync();
    }

    [Fact]
    public async Task A_console_interrupt_leaves_the_server_until_the_program_is_done()
    {
        using var program = await ServerProgram.StartAsync(_home);

        await program.SendAsync("INT", toGroup: true);
        (await program.Output.ReadToEndAsync()).Trim().ShouldBe("42");
        await _home.ShouldStopAsync();
    }

    [Fact]
    public async Task A_program_that_is_killed_leaves_the_server_to_the_others()
    {
        await using var server = await _home.StartAsync();
        using (var program = await ServerProgram.StartAsync(_home))
            await program.SendAsync("KILL");

        await Task.Delay(TimeSpan.FromSeconds(2));
        (await Sql.ValueAsync<int>(server.Application, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_was_killed_is_started_again_with_its_data()
    {
        await using (var first = await _home.StartAsync())
        {
            await Sql.ExecuteAsync(first.Owner, "CREATE TABLE kept AS SELECT 1 AS one");
            await KillAsync(_home.Postmaster!.Value);
        }
        _home.Postmaster.ShouldNotBeNull();

        await using var second = await _home.StartAsync();
        (await Sql.ValueAsync<int>(second.Owner, "SELECT one FROM kept")).ShouldBe(1);
    }

    [Fact]
    public async Task A_note_that_names_another_process_is_stale()
    {
        await using (await _home.StartAsync())
            File.Copy(_home.Note, Path.Combine(_home.Path, "note"));
        using var other = Process.Start(ChildProcess.Describe(ServerAccount.Command("sleep", "60"), "/"))!;
        await LeaveNoteAsync(other.Id);

        await using (await _home.StartAsync())
            _home.Postmaster.ShouldNotBe(other.Id);
        other.Kill();
    }

    private async Task LeaveNoteAsync(int process)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(_home.Path, "note"));
        await ServerFolder.WriteAsync(_home.Note, string.Join('\n', [$"{process}", .. lines[1..], ""]), default);
        await ServerFolder.WriteAsync(Path.Combine(_home.Path, ".s.PGSQL.5432.lock"), $"{process}\n", default);
    }

    private static async Task KillAsync(int process) =>
        (await ChildProcess.RunAsync(["kill", "-KILL", $"{process}"], "/", default)).Succeeded.ShouldBeTrue();
}
