using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Cli.Output;

/// <summary>Writes files whole or not at all: to a temporary file beside the target, then renamed over it.</summary>
internal static class WholeFile
{
    /// <exception cref="UserErrorException">The folder or file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (IsDevice(path))
        {
            WriteThrough(path, write);
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}.tmp");
        MakeFolder(folder);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, problem);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    // Renaming a file over a device such as /dev/stdout would put an end to the device.
    private static bool IsDevice(string path) =>
        Path.GetFullPath(path) is var full && full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static void WriteThrough(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        try
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            device.Write(whole.GetBuffer(), 0, (int)whole.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, problem);
        }
    }

    /// <summary>Makes a folder, unless it is there.</summary>
    /// <exception cref="UserErrorException">It cannot be made.</exception>
    public static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, problem);
        }
    }

    private static UserErrorException Unwritable(string path, Exception problem) =>
        UserErrorException.InFile(path, Codes.FileUnwritable, $"Cannot be written. {problem.Message} Choose another place with --output.", problem);
}
