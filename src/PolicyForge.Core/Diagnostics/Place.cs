namespace PolicyForge.Core.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="Path">The file, as the reader of a message would open it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct Place(string Path, int Line, int Column)
{
    /// <summary>The start of <paramref name="path"/>.</summary>
    public static Place StartOf(string path) => new(path, 1, 1);
}
