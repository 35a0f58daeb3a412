namespace PolicyForge.Core.Files;

/// <summary>
/// Where the files of a workspace lie: on a disk, or in memory when they were made from a record. Paths are separated by
/// slashes and are the names that diagnostics print.
/// </summary>
public interface IFileTree
{
    /// <summary>Whether there is a file.</summary>
    bool FileExists(string path);

    /// <summary>Whether there is a folder.</summary>
    bool FolderExists(string path);

    /// <summary>Whether a file or folder is a link that leads out of the tree; such a one is not to be read.</summary>
    bool LeadsOutside(string path);

    /// <summary>The names of the folders in a folder, sorted; none when there is no such folder.</summary>
    IReadOnlyList<string> Folders(string path);

    /// <summary>The names of the files in a folder, sorted; none when there is no such folder.</summary>
    IReadOnlyList<string> Files(string path);

    /// <summary>The length of a file in bytes.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    long Length(string path);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    Stream Open(string path);

    /// <summary>Replaces a file as a whole.</summary>
    /// <exception cref="IOException">It cannot be written; the file is as it was.</exception>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Something that is equal for a file or folder as long as its content is: a key for what was made of it.</summary>
    string IdentityOf(string path);
}
