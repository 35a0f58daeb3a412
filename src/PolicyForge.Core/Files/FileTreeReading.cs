namespace PolicyForge.Core.Files;

/// <summary>Reads whole files of a tree.</summary>
internal static class FileTreeReading
{
    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static byte[] ReadAllBytes(this IFileTree files, string path)
    {
        using var stream = files.Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The text of a file in UTF-8, without a byte order mark.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static string ReadAllText(this IFileTree files, string path)
    {
        using var reader = new StreamReader(files.Open(path));
        return reader.ReadToEnd();
    }
}
