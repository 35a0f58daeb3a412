using System.Globalization;

namespace PolicyForge.Documents.Word.Numbering;

/// <summary>Reads a number back from the way it is printed, so that Word can be told to count to it.</summary>
internal static class PrintedNumber
{
    private static readonly (string Sign, int Value)[] RomanSigns =
        [("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40)];

    /// <summary>The count of a section or an appendix: 3 for "3" and "3.0", 2 for "Appendix B".</summary>
    public static int Heading(string number) => Count(number[(number.LastIndexOf(' ') + 1)..].Split('.')[0]);

    /// <summary>The counts of a clause: (3, 2) for "3.2", (1, 4) for "A.4".</summary>
    public static (int Section, int Clause) Clause(string number) =>
        number.Split('.') is [var section, var clause]
            ? (Count(section), Count(clause))
            : throw new ArgumentException($"A clause's number has two parts, as in 3.2, but this one is {number}.", nameof(number));

    /// <summary>The count of a list item: 3 for "3)", "c)" and "iii)".</summary>
    public static int Item(ListKind kind, string label)
    {
        var mark = label.TrimEnd(')', '.');
        return kind == ListKind.Roman ? Roman(mark) : Count(mark);
    }

    private static int Count(string mark) =>
        int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Letters(mark);

    /// <summary>Word doubles letters after the alphabet's end: z, aa, bb.</summary>
    private static int Letters(string mark) =>
        mark.Length > 0 && char.IsAsciiLetter(mark[0]) && mark.All(letter => letter == mark[0])
            ? (mark.Length - 1) * 26 + char.ToLowerInvariant(mark[0]) - 'a' + 1
            : throw new ArgumentException($"Word cannot count to {mark}.", nameof(mark));

    private static int Roman(string mark)
    {
        var count = 0;
        for (var at = 0; at < mark.Length;)
        {
            var (sign, value) = RomanSigns
                .Where(sign => string.CompareOrdinal(mark, at, sign.Sign, 0, sign.Sign.Length) == 0)
                .MaxBy(sign => sign.Sign.Length);
            if (sign is null)
                throw new ArgumentException($"Word cannot count to {mark}.", nameof(mark));
            count += value;
            at += sign.Length;
        }

        return count;
    }
}
