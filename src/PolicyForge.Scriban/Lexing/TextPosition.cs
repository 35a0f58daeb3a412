namespace PolicyForge.Scriban;

/// <summary>A place in a template text; line and column count from 0.</summary>
/// <param name="Offset">Characters before this place.</param>
/// <param name="Line">Lines before this place.</param>
/// <param name="Column">Characters before this place on its line.</param>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <summary>The place as people count: line and column from 1.</summary>
    public override string ToString() => $"({Line + 1},{Column + 1})";
}
