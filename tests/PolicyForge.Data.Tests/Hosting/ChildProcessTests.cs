using System.Diagnostics;
using System.Globalization;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

public sealed class ChildProcessTests
{
    [Fact]
    public async Task A_program_that_nobody_waits_for_any_more_is_ended()
    {
        var note = Path.GetTempFileName();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(
            ChildProcess.RunAsync(["sh", "-c", $"echo $$ > {note}; exec sleep 60"], "/", patience.Token));

        var process = int.Parse(await File.ReadAllTextAsync(note), CultureInfo.InvariantCulture);
        File.Delete(note);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Should.Throw<ArgumentException>(() => Process.GetProcessById(process));
    }
}
