using System.Globalization;

namespace PolicyForge.Data.Hosting;

/// <summary>PostgreSQL's note of its running server, which may outlive the server.</summary>
internal sealed record PostmasterFile(IReadOnlyList<string> Lines)
{
    private const string Name = "postmaster.pid";
    private const int IdentifyingLines = 3;
    private const int PortLine = 3;

    public int Port => int.Parse(Lines[PortLine], CultureInfo.InvariantCulture);

    private string Process => Lines[0];

    /// <summary>The note of the server that runs on the data; null when none does.</summary>
    public static async Task<PostmasterFile?> OfLiveServerAsync(ServerFolder folder, CancellationToken cancellation)
    {
        var note = await ReadAsync(Path.Combine(folder.Data, Name), cancellation);
        return note is not null && await note.IsOfLiveServerAsync(cancellation) ? note : null;
    }

    /// <summary>Removes what a server that died left; PostgreSQL itself would take any process with the old number for its own.</summary>
    public static void Clear(ServerFolder folder)
    {
        File.Delete(Path.Combine(folder.Data, Name));
        foreach (var socket in Directory.EnumerateFiles(folder.Root, ".s.PGSQL.*"))
            File.Delete(socket);
    }

    // A server's working folder is its data folder: the process is the server when it finds this very note there. Asked as
    // the server's account, since root in a container may not look into another's process.
    private async Task<bool> IsOfLiveServerAsync(CancellationToken cancellation)
    {
        var seen = await ServerAccount.RunAsync(["cat", $"/proc/{Process}/cwd/{Name}"], "/", cancellation);
        return seen.Succeeded && seen.Output.Split('\n').Take(IdentifyingLines).SequenceEqual(Lines.Take(IdentifyingLines));
    }

    private static async Task<PostmasterFile?> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return null;
        var lines = await File.ReadAllLinesAsync(path, cancellation);
        return lines.Length > PortLine ? new(lines) : null;
    }
}
