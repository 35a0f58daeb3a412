using System.Diagnostics;

namespace PolicyForge.Data.Hosting;

/// <summary>
/// Stops the server when this program ends, however it ends. A small shell in a session of its own, out of reach of the
/// console's signals, reads from this program; at the end of what it reads it stops the server, unless another program
/// still uses it.
/// </summary>
internal sealed class ServerKeeper(Process process) : IAsyncDisposable
{
    // A program that was killed gives back its pipe a moment before its lock: hence the second's wait for the use lock.
    private const string Script =
        """
        trap '' HUP INT TERM
        cat >/dev/null
        folder=$1 discard=$2 start=$3 use=$4
        shift 4
        flock "$start" flock -w 1 "$use" "$@" >/dev/null 2>&1 && [ "$discard" = discard ] && rm -rf -- "$folder"
        """;

    public static ServerKeeper Start(ServerFolder folder, ServerBinaries binaries, bool discard)
    {
        var stop = ServerAccount.Command(
            binaries.PgCtl, "stop", "--pgdata", folder.Data, "--mode", discard ? "immediate" : "fast", "--wait", "--timeout", "600", "--silent");
        // Forked, so that whoever kills this program with all its children does not kill the keeper.
        var command = ChildProcess.Describe(
            ["setsid", "--fork", "sh", "-c", Script, "keeper", folder.Root, discard ? "discard" : "keep", folder.StartLock, folder.UseLock, .. stop],
            "/");
        return new(Process.Start(command)!);
    }

    /// <summary>Lets the keeper do its work and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        process.Dispose();
    }
}
