using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Audit;

/// <summary>A field that changed.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Text">From what to what.</param>
internal sealed record FieldChange(string Field, string Text);

/// <summary>Says an entry of the audit in words.</summary>
internal static class AuditWords
{
    private const int LongestValue = 160;

    /// <summary>The table, as people call it.</summary>
    public static string SubjectOf(string subject) => subject.Replace('_', ' ');

    /// <summary>Which row of the table.</summary>
    public static string KeyOf(AuditEntry entry) => string.Join(" ", entry.Key.Select(part => part.Value?.ToString()));

    /// <summary>What changed, field by field.</summary>
    public static IEnumerable<FieldChange> ChangesOf(AuditEntry entry) => (entry.After ?? entry.Before ?? []).Select(field => new FieldChange(
        field.Key.Replace('_', ' '),
        Text(entry.Before?[field.Key], entry.After?[field.Key], entry)));

    private static string Text(JsonNode? before, JsonNode? after, AuditEntry entry) => (entry.Before, entry.After) switch
    {
        (null, _) => Value(after),
        (_, null) => $"{Value(before)} (removed)",
        _ => $"{Value(before)} → {Value(after)}",
    };

    private static string Value(JsonNode? value)
    {
        var text = value?.ToString() ?? "nothing";
        return When(text) ?? (text.Length <= LongestValue ? text : $"{text[..LongestValue]}…");
    }

    private static string? When(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Display.Date(day)
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Display.Moment(moment)
        : null;
}
