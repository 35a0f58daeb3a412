using System.Text.Json;

namespace PolicyForge.Core.Record.Auditing;

/// <summary>Does again what the audit says was done, and compares what comes of it with what is there.</summary>
internal sealed class AuditReplay
{
    private const string Nothing = "null";

    private readonly Dictionary<(string Subject, string Key), Dictionary<string, string>> _rows = [];
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Apply(AuditLink link)
    {
        var place = (link.Subject, link.Key);
        if (link.After is null)
            _rows.Remove(place);
        else if (link.Before is null || !_rows.TryGetValue(place, out var row))
            _rows[place] = Fields(link.After);
        else
            foreach (var (name, value) in Fields(link.After))
                row[name] = value;
    }

    public void Compare(string subject, AuditedRow found)
    {
        if (!_rows.Remove((subject, found.Key), out var told))
        {
            _faults.Add($"{subject} {found.Key} is there, but the audit knows nothing of it");
            return;
        }
        var fields = Fields(found.Image);
        var changed = told.Keys.Union(fields.Keys).Where(name => Value(told, name) != Value(fields, name)).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
            _faults.Add($"{subject} {found.Key} is not what the audit says: {string.Join(", ", changed)}");
    }

    /// <summary>Call when every row was compared.</summary>
    public void End() =>
        _faults.AddRange(_rows.Keys.OrderBy(row => row.Subject, StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"{row.Subject} {row.Key} is gone, and the audit does not say that anybody removed it"));

    // A column that is younger than the entry is null there.
    private static string Value(Dictionary<string, string> row, string name) => row.GetValueOrDefault(name, Nothing);

    private static Dictionary<string, string> Fields(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return [];
        return document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
    }
}
