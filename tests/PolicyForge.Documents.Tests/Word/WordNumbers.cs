using System.Globalization;
using System.Xml.Linq;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

/// <summary>
/// Counts as Word counts: numbers of one abstract list share their counters; a number that overrides the start of a
/// level resets it where the number is first used; a level starts again after a higher one. Where the standard leaves
/// the result open, it fails. Bullets (numbers 3 and 4) do not count.
/// </summary>
internal sealed class WordNumbers(WordFile file)
{
    private readonly XElement _numbering = file.Part("word/numbering.xml");
    private readonly XElement _styles = file.Part("word/styles.xml");
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<string> _used = [];
    private readonly HashSet<(string Abstract, int Level)> _onlySet = [];

    /// <summary>The words of each numbered paragraph with the number that Word shows before them.</summary>
    public List<(string Number, string Words)> All() =>
    [
        .. file.Paragraphs
            .Where(paragraph => Style(paragraph)?.StartsWith("TOC", StringComparison.Ordinal) != true)
            .Select(paragraph => (Number: Of(paragraph), Words: Words(paragraph)))
            .Where(paragraph => paragraph.Number is not null)
            .Select(paragraph => (paragraph.Number!, paragraph.Words)),
    ];

    /// <summary>The number that Word shows at each bookmark of a numbered paragraph.</summary>
    public Dictionary<string, string> ByBookmark()
    {
        var numbers = new Dictionary<string, string>();
        foreach (var paragraph in file.Paragraphs)
        {
            if (Of(paragraph) is { } number)
            {
                foreach (var bookmark in paragraph.Elements(W + "bookmarkStart"))
                    numbers[(string)bookmark.Attribute(W + "name")!] = number;
            }
        }

        return numbers;
    }

    private string? Of(XElement paragraph)
    {
        var (number, level) = Reference(paragraph);
        if (number is null or "0" or "3" or "4")
            return null;
        var num = _numbering.Elements(W + "num").Single(element => (string?)element.Attribute(W + "numId") == number);
        var list = Value(num.Element(W + "abstractNumId"))!;
        var counters = _counters.TryGetValue(list, out var known) ? known : _counters[list] = new int?[9];
        if (_used.Add(number))
            Restart(num, list, counters);

        _onlySet.Contains((list, level)).ShouldBeFalse($"Word may or may not count on at {WordFile.Words(paragraph)}");
        counters[level] = counters[level] is { } count ? count + 1 : 1;
        for (var deeper = level + 1; deeper < 9; deeper++)
            counters[deeper] = null;
        var format = Level(num, list, level);
        return Shown(num, list, Value(format.Element(W + "lvlText"))!, counters);
    }

    private (string? Number, int Level) Reference(XElement paragraph)
    {
        var direct = paragraph.Element(W + "pPr")?.Element(W + "numPr");
        for (var style = WordFile.Style(paragraph); direct is null && style is not null;)
        {
            var definition = _styles.Elements(W + "style").Single(element => (string?)element.Attribute(W + "styleId") == style);
            direct = definition.Element(W + "pPr")?.Element(W + "numPr");
            style = Value(definition.Element(W + "basedOn"));
        }

        return (Value(direct?.Element(W + "numId")), int.Parse(Value(direct?.Element(W + "ilvl")) ?? "0", CultureInfo.InvariantCulture));
    }

    private void Restart(XElement num, string list, int?[] counters)
    {
        var overrides = num.Elements(W + "lvlOverride").ToList();
        foreach (var item in overrides.Where(item => item.Element(W + "startOverride") is not null))
        {
            var level = (int)item.Attribute(W + "ilvl")!;
            counters[level] = int.Parse(Value(item.Element(W + "startOverride"))!, CultureInfo.InvariantCulture) - (item == overrides[^1] ? 1 : 0);
            if (item == overrides[^1])
                _onlySet.Remove((list, level));
            else
                _onlySet.Add((list, level));
        }
    }

    private XElement Level(XElement num, string list, int level) =>
        num.Elements(W + "lvlOverride").Where(item => (int)item.Attribute(W + "ilvl")! == level).Select(item => item.Element(W + "lvl")).FirstOrDefault(item => item is not null)
        ?? _numbering.Elements(W + "abstractNum").Single(item => (string?)item.Attribute(W + "abstractNumId") == list)
            .Elements(W + "lvl").Single(item => (int)item.Attribute(W + "ilvl")! == level);

    private string Shown(XElement num, string list, string text, int?[] counters)
    {
        for (var level = 0; level < 9; level++)
        {
            if (text.Contains($"%{level + 1}", StringComparison.Ordinal))
                text = text.Replace($"%{level + 1}", Format(Value(Level(num, list, level).Element(W + "numFmt"))!, counters[level]!.Value), StringComparison.Ordinal);
        }

        return text;
    }

    private static string Format(string format, int count) => format switch
    {
        "decimal" => count.ToString(CultureInfo.InvariantCulture),
        "upperLetter" => ((char)('A' + count - 1)).ToString(),
        "lowerLetter" => new string((char)('a' + (count - 1) % 26), 1 + (count - 1) / 26),
        "lowerRoman" => Roman(count),
        _ => throw new InvalidOperationException($"No rule for {format}."),
    };

    private static string Roman(int count)
    {
        (int Value, string Sign)[] signs = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; count >= value; count -= value)
                text += sign;
        return text;
    }
}
