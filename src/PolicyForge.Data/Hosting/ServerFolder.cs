using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Data.Hosting;

/// <summary>Where a private server keeps its things.</summary>
internal sealed record ServerFolder(string Root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Data => Path.Combine(Root, "data");

    /// <summary>Where data are made, so that <see cref="Data"/> is there whole or not at all.</summary>
    public string UnfinishedData => Path.Combine(Root, "data.unfinished");

    public string Log => Path.Combine(Root, "server.log");

    /// <summary>Held while a server is started or stopped.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Shared by all programs that use the server; who can hold it alone is the last.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    private string Secret => Path.Combine(Root, "secret");

    /// <summary>The version that made the data; null before there are any.</summary>
    public int? DataVersion =>
        Directory.Exists(Data) ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), CultureInfo.InvariantCulture) : null;

    /// <summary>Makes the folder, for the server's account alone.</summary>
    /// <exception cref="DatabaseUnavailableException">The folder is somebody else's, or out of the account's reach.</exception>
    public static async Task<ServerFolder> PrepareAsync(string path, CancellationToken cancellation)
    {
        var folder = new ServerFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            Directory.CreateDirectory(folder.Root, OwnerOnly | UnixFileMode.UserExecute);
            folder.RefuseWhatIsNotOurs();
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseUnavailableException($"The private database's folder '{folder.Root}' cannot be used: {refused.Message}", refused);
        }
        await ServerAccount.GiveAsync(folder.Root, cancellation);
        return folder;
    }

    /// <summary>Each role's password comes from one random secret that only the program and the server's account can read.</summary>
    public string Password(string role)
    {
        var secret = Convert.FromHexString(File.ReadAllText(Secret));
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(role)));
    }

    public Task WriteSecretAsync(CancellationToken cancellation) =>
        WriteAsync(Secret, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), cancellation);

    /// <summary>Writes a file that only the program and the server's account can read.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        File.Delete(path);
        await using (var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        }))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await ServerAccount.GiveAsync(path, cancellation);
    }

    private void RefuseWhatIsNotOurs()
    {
        if (!File.Exists(StartLock) && Directory.EnumerateFileSystemEntries(Root).Any())
            throw new DatabaseUnavailableException($"The folder '{Root}' holds other things than a private database. Name a folder of its own.");
    }
}
