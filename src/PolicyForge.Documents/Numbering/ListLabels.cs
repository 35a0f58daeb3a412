using System.Globalization;
using System.Text;

namespace PolicyForge.Documents.Numbering;

/// <summary>The labels of list items.</summary>
internal static class ListLabels
{
    private static readonly (int Value, string Digits)[] RomanDigits =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The label of the item of that number, from 1, or null when the list has none.</summary>
    public static string? Of(ListKind kind, int number) => kind switch
    {
        ListKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"{number})"),
        ListKind.Letter => $"{Letters(number)})",
        ListKind.Roman => $"{Roman(number)})",
        _ => null,
    };

    /// <summary>a, b … z, aa, bb … as Word counts.</summary>
    public static string Letters(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>i, ii, iii, iv.</summary>
    public static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, digits) in RomanDigits)
        {
            for (; number >= value; number -= value)
                roman.Append(digits);
        }
        return roman.ToString();
    }
}
