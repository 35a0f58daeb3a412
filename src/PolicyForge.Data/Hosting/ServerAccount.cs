namespace PolicyForge.Data.Hosting;

/// <summary>
/// The account that PostgreSQL runs as: this program's own, or, since PostgreSQL refuses root, the <c>postgres</c> account
/// that Debian's package makes.
/// </summary>
internal static class ServerAccount
{
    private const string Name = "postgres";

    private static readonly string[] ChangeUser = ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups", "--"];

    /// <summary>A command line that runs <paramref name="command"/> as the account.</summary>
    public static IReadOnlyList<string> Command(params IEnumerable<string> command) =>
        Environment.IsPrivilegedProcess ? [.. ChangeUser, .. command] : [.. command];

    public static Task<ChildResult> RunAsync(IEnumerable<string> command, string folder, CancellationToken cancellation) =>
        ChildProcess.RunAsync(Command(command), folder, cancellation);

    /// <summary>Gives the account what this program made for it.</summary>
    /// <exception cref="DatabaseUnavailableException">There is no such account, or it cannot get at the path.</exception>
    public static async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var given = await ChildProcess.RunAsync(["chown", $"{Name}:{Name}", path], "/", cancellation);
        if (!given.Succeeded)
            throw new DatabaseUnavailableException(
                $"PostgreSQL does not run as root, and '{path}' cannot be given to the account '{Name}' that Debian's package 'postgresql' makes: {given.Error}");
        await RefuseWhatIsOutOfReachAsync(path, cancellation);
    }

    private static async Task RefuseWhatIsOutOfReachAsync(string path, CancellationToken cancellation)
    {
        foreach (var folder in FoldersAbove(path))
            if (!(await RunAsync(["test", "-x", folder], "/", cancellation)).Succeeded)
                throw new DatabaseUnavailableException(
                    $"PostgreSQL does not run as root, and the account '{Name}' may not enter '{folder}'. Allow it with 'chmod o+x {folder}', or name another folder for the private database.");
    }

    private static Stack<string> FoldersAbove(string path)
    {
        var above = new Stack<string>();
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            above.Push(folder);
        return above;
    }
}
