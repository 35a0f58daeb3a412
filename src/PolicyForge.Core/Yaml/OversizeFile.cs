using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Yaml;

/// <summary>Finds what makes a file too long without parsing it.</summary>
internal static partial class OversizeFile
{
    private const int Looked = 64 * 1024 * 1024;

    /// <summary>Where the value that takes most of the file starts.</summary>
    public static Place LongestValue(IFileTree files, string path)
    {
        using var reader = new StreamReader(files.Open(path));
        var longest = (Place: Place.StartOf(path), Length: 0L);
        var current = longest;
        var line = 0;
        var blockIndent = -1;
        for (var read = 0L; read < Looked && reader.ReadLine() is { } text; read += text.Length + 1)
        {
            line++;
            var head = text.AsSpan(0, Math.Min(text.Length, 200)).ToString();
            if (StartsValue(head, ref blockIndent, out var column))
                current = (new Place(path, line, column), 0);
            current.Length += text.Length;
            if (current.Length > longest.Length)
                longest = current;
        }

        return longest.Place;
    }

    private static bool StartsValue(string head, ref int blockIndent, out int column)
    {
        var indent = head.Length - head.TrimStart(' ').Length;
        var key = KeyOrDash().Match(head);
        column = key.Length + 1;
        if (!key.Success || (blockIndent >= 0 && (indent > blockIndent || string.IsNullOrWhiteSpace(head))))
            return false;
        blockIndent = head.AsSpan(key.Length) is ['|' or '>', ..] ? indent : -1;
        return true;
    }

    [GeneratedRegex("""^ *(- +)*("[^"]*"|'[^']*'|[\w.-]+) *: +|^ *(- +)+""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOrDash();
}
