using System.Globalization;
using System.Text;

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>Makes ids of names: "St Mary's, Bede" is st-marys-bede.</summary>
internal static class AcademyId
{
    private const int Longest = 80;

    public static string Of(string name)
    {
        var id = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                id.Append(character);
            else if (character is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var text = id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
        return text.Length > 0 ? text : "academy";
    }
}
