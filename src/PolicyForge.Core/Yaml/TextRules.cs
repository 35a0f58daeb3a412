using System.Globalization;
using System.Text;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Yaml;

/// <summary>What text may come in: how long it may be, and which characters no document can carry.</summary>
internal static class TextRules
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int FileBytes = 2 * 1024 * 1024;

    /// <summary>The longest value of any key, in characters.</summary>
    public const int ValueLength = 100_000;

    /// <summary>Reports a value that is too long, or that holds, through an escape, a character that is not allowed.</summary>
    public static void CheckValue(Place place, string value, Findings findings)
    {
        if (value.Length > ValueLength)
            findings.Error(place, Codes.TooLong, string.Create(CultureInfo.InvariantCulture, $"This value has {value.Length:N0} characters; at most {ValueLength:N0} are allowed. Shorten it, or move the text into an annex of its own."));
        if (FirstForbidden(value) is var index and >= 0)
            findings.Error(place, Codes.ForbiddenCharacter, $"This value holds {Name(value[index])}, which a document cannot carry. Remove it.");
    }

    /// <summary>Reports every line of a file that holds a character that is not allowed, and replaces each of these.</summary>
    public static string CleanFile(string path, string text, Findings findings)
    {
        if (FirstForbidden(text) < 0)
            return text;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (FirstForbidden(line) is var index and >= 0)
                findings.Error(new Place(path, number, index + 1), Codes.ForbiddenCharacter, $"This line holds {Name(line[index])}, which a document cannot carry. Remove it.");
        }

        return Replaced(text);
    }

    private static string Replaced(string text)
    {
        var clean = text.ToCharArray();
        for (int at = 0, next; (next = FirstForbidden(clean.AsSpan(at))) >= 0; at += next + 1)
            clean[at + next] = '\uFFFD';
        return new string(clean);
    }

    private static int FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= ' ' and < '\u007F' or '\t' or '\n' or '\r')
                continue;
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) != System.Buffers.OperationStatus.Done || IsForbidden(rune))
                return i;
            i += used - 1;
        }

        return -1;
    }

    // Controls cannot stand in Word's XML or are invisible; noncharacters carry the marks of the body.
    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string Name(char character)
    {
        var kind = char.IsSurrogate(character) ? "half of a surrogate pair" : char.IsControl(character) ? "the control character" : "the reserved character";
        return string.Create(CultureInfo.InvariantCulture, $"{kind} U+{(int)character:X4}");
    }
}
