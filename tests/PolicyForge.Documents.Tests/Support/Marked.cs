using System.Text.RegularExpressions;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Documents.Tests.Support;

/// <summary>
/// A body in a notation for tests: <c>«option q c 1 Label»…«»</c>, <c>«optional q»…«»</c>, <c>«note»…«»</c>,
/// <c>«kept»…«»</c>, <c>«dropped»</c> (or <c>«kept listOf»</c>), <c>«field source»…«»</c>, <c>«missing source»…«»</c>, <c>«ref target fallback»</c>.
/// </summary>
internal static partial class Marked
{
    public static (string Text, List<Mark> Marks) Up(string notation)
    {
        var marks = new List<Mark>();
        var text = Fence().Replace(notation, match =>
        {
            var words = match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                return MarkedText.Close.ToString();
            marks.Add(MarkOf(words));
            var open = MarkedText.OpenFence(marks.Count - 1);
            return words[0] is "dropped" or "ref" ? open + MarkedText.Close : open;
        });
        return (text, marks);
    }

    public static ReadBody Read(string notation)
    {
        var (text, marks) = Up(notation);
        return BodyReader.Read(text, marks);
    }

    public static NumberedBody Number(string notation, NumberingStyle style = NumberingStyle.Decimal) =>
        Numberer.Apply(Read(notation).Blocks, style);

    private static Mark MarkOf(string[] words) => words[0] switch
    {
        "option" => new OptionMark(words[1], words[2], int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture), words[4]),
        "optional" => new OptionalMark(words[1]),
        "note" => new NoteMark(),
        "kept" or "dropped" => new DecidedMark(words.ElementAtOrDefault(1)),
        "field" => new FieldMark(words[1], false),
        "missing" => new FieldMark(words[1], true),
        "ref" => new ReferenceMark(words[1], words.Length > 2 ? string.Join(' ', words[2..]) : null),
        _ => throw new ArgumentException($"No mark is called {words[0]}."),
    };

    [GeneratedRegex("«([^»]*)»")]
    private static partial Regex Fence();
}
