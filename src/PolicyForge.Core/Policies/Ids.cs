using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>How ids are written.</summary>
internal static partial class Ids
{
    /// <summary>The id of a policy, an organisation or an authority, as its key in <paramref name="map"/>.</summary>
    public static string Kebab(MapReader map, string key = "id") =>
        Checked(map, key, KebabForm(), "lower-case letters, digits and hyphens, such as social-media");

    public static string Question(MapReader map) =>
        Checked(map, "id", SnakeForm(), "lower-case letters, digits and underscores, starting with a letter, such as personal_use");

    public static bool IsKebab(string id) => KebabForm().IsMatch(id);

    public static bool IsSnake(string id) => SnakeForm().IsMatch(id);

    private static string Checked(MapReader map, string key, Regex form, string rule)
    {
        var id = map.RequiredText(key);
        if (id.Length > 0 && !form.IsMatch(id))
            map.Findings.Error(map.PlaceOf(key), Codes.IdForm, $"'{id}' cannot be an id. Write {rule}.");
        return id;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabForm();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SnakeForm();
}
