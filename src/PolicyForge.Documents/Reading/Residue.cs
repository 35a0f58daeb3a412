using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Reading;

/// <summary>Looks for punctuation that makes no sense once passages are dropped.</summary>
internal static partial class Residue
{
    /// <summary>What is said of a slash.</summary>
    public const string LoneSlash = "A “/” is left with nothing on one side. Leave it out between alternatives: the model edition prints its own.";

    private static readonly SearchValues<char> Suspects = SearchValues.Create("(/,;:.");

    /// <summary>Checks the words of a paragraph; values and references count as a word each.</summary>
    public static void Check(ValueList<Inline> text, Findings findings)
    {
        var words = Flat(text);
        if (words.AsSpan().IndexOfAny(Suspects) < 0)
            return;
        foreach (Match match in Empty().Matches(words))
            findings.Add(BodyProblemKind.Residue, $"“{match.Value}” is left in the text. Put the brackets under the same condition as what they hold.");
        if (Slash().IsMatch(words))
            findings.Add(BodyProblemKind.Residue, LoneSlash);
        foreach (Match match in Doubled().Matches(words))
            findings.Add(BodyProblemKind.Residue, $"“{match.Value}” is left in the text: punctuation twice. Put one of the two under the same condition as the words before it.");
    }

    public static bool EndsInSlash(StringBuilder line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ')
            end--;
        return end > 0 && line[end - 1] == '/' && (end == 1 || line[end - 2] == ' ');
    }

    public static bool StartsWithSlash(ReadOnlySpan<char> rest) => rest.TrimStart(' ') is ['/'] or ['/', ' ', ..];

    private static string Flat(ValueList<Inline> text)
    {
        if (text is [TextRun only])
            return only.Text;
        var words = new StringBuilder();
        foreach (var run in text)
            words.Append(run switch { TextRun plain => plain.Text, LineBreak => " ", _ => "x" });
        return words.ToString();
    }

    [GeneratedRegex(@"\(\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?:^|[(,;:]\s*)/\s|\s/(?:\s*[),;:]|\s*\.(?=\s|$)|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Slash();

    // A full stop may follow an abbreviation, and three are an ellipsis.
    [GeneratedRegex(@"[,;:]\s*(?:[,;:!?]|\.(?!\d|\.\.))|\.\s+[.,;:](?!\d|\.\.)|(?<!\.)\.\.(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
