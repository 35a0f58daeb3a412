using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Audit;

/// <summary>A field that changed.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Text">From what to what.</param>
internal sealed record FieldChange(string Field, string Text);

/// <summary>Says an entry of the audit in words.</summary>
internal static partial class AuditWords
{
    private const int LongestValue = 160;

    /// <summary>What was done, as people call it: an act is named by a sentence or by its use case.</summary>
    public static string ActOf(string act) => Display.Capital(Inner().Replace(act, " $0").Trim().ToLowerInvariant());

    /// <summary>The table, as people call it.</summary>
    public static string SubjectOf(string subject) => subject.Replace('_', ' ');

    /// <summary>Which row of the table.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="nameOf">What a person is called, by their id; what is none comes back as it is.</param>
    public static string KeyOf(AuditEntry entry, Func<string, string> nameOf) => string.Join(" ", entry.Key.Select(part => part.Value is null ? null : nameOf(part.Value.ToString())));

    /// <summary>What changed, field by field.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="nameOf">What a person is called, by their id; what is none comes back as it is.</param>
    public static IEnumerable<FieldChange> ChangesOf(AuditEntry entry, Func<string, string> nameOf) => (entry.After ?? entry.Before ?? [])
        .Where(field => field.Value is not null || (entry.Before is not null && entry.After is not null))
        .Select(field => new FieldChange(
            field.Key.Replace('_', ' '),
            Text(Value(entry.Before?[field.Key], nameOf), Value(entry.After?[field.Key], nameOf), entry)));

    private static string Text(string before, string after, AuditEntry entry) => (entry.Before, entry.After) switch
    {
        (null, _) => after,
        (_, null) => $"{before} (removed)",
        _ => $"{before} → {after}",
    };

    private static string Value(JsonNode? value, Func<string, string> nameOf) => value switch
    {
        null => "nothing",
        // What is no text, such as a file or what is kept of a secret, is told by its length.
        JsonObject map when map["sha256"] is not null && map["length"] is JsonValue length => Display.Count(length.GetValue<int>(), "byte", "bytes"),
        JsonArray list when list.All(item => item is JsonValue) => list.Count == 0 ? "nothing" : string.Join(", ", list.Select(item => Value(item, nameOf))),
        _ => Text(value.ToString(), nameOf),
    };

    private static string Text(string text, Func<string, string> nameOf) =>
        When(text) ?? nameOf(text.Length <= LongestValue ? text : $"{text[..LongestValue]}…");

    private static string? When(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Display.Date(day)
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Display.Moment(moment)
        : null;

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
