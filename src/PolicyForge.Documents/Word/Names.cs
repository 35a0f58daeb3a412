using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Documents.Word;

/// <summary>Turns ids into names that Word accepts.</summary>
internal static class Names
{
    private const int LongestBookmark = 40;
    private const int LongestControlName = 64;

    /// <summary>An id of these alone can be told from every other by its bookmark.</summary>
    private static readonly SearchValues<char> Faithful = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// A hidden bookmark's name: an underscore, then letters, digits and underscores, at most 40; Word ignores their case. An id that cannot be
    /// kept whole ends in eight digits of its hash, so that two ids never share a name.
    /// </summary>
    public static string Bookmark(string id)
    {
        var name = string.Create(id.Length + 1, id, static (name, id) =>
        {
            name[0] = '_';
            for (var i = 0; i < id.Length; i++)
                name[i + 1] = char.IsAsciiLetterOrDigit(id[i]) ? id[i] : '_';
        });
        var faithful = name.Length <= LongestBookmark && !id.AsSpan().ContainsAnyExcept(Faithful);
        return faithful ? name : Shortened(name, LongestBookmark, id);
    }

    /// <summary>A content control's tag, at most 64 characters.</summary>
    public static string Tag(string source) =>
        source.Length <= LongestControlName ? source : Shortened(source, LongestControlName, source);

    /// <summary>A content control's title as a person reads it: "facts.lado.phone" becomes "Lado phone".</summary>
    public static string Title(string source)
    {
        var words = source.StartsWith("facts.", StringComparison.Ordinal) ? source["facts.".Length..] : source;
        return Sentence(words.Replace('.', ' ').Replace('_', ' ').Replace('-', ' '));
    }

    /// <summary>Words as a content control's title: a capital first, at most 64 characters.</summary>
    public static string Sentence(string words)
    {
        words = words.Trim();
        if (words.Length > LongestControlName)
            words = words[..(LongestControlName - 1)].TrimEnd() + "…";
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Shortened(string name, int length, string id)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8];
        return name[..Math.Min(name.Length, length - hash.Length - 1)] + "_" + hash;
    }
}
