using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Web.Components;

namespace PolicyForge.Web.Pages.Organisation.ForAll;

/// <summary>An answer as people type it; the type of the question says which field counts.</summary>
public sealed class TypedAnswer
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Words, a number, one choice, yes or no, or a list with an item on each line.</summary>
    public string? Words { get; set; }

    /// <summary>Several choices.</summary>
    public IReadOnlyList<string> Several { get; set; } = [];

    /// <summary>A date.</summary>
    public DateFields Date { get; set; } = new();

    /// <summary>Somebody to reach.</summary>
    public TypedContact Contact { get; set; } = new();

    /// <summary>The fields of an answer that was given.</summary>
    internal static TypedAnswer Of(string type, JsonNode? value) => (type, value) switch
    {
        (_, null) => new(),
        ("choices", JsonArray keys) => new() { Several = [.. keys.Select(key => $"{key}")] },
        ("list", JsonArray items) => new() { Words = string.Join('\n', items.Select(item => $"{item}")) },
        ("date", _) => new() { Date = DateFields.Of(DateOnly.ParseExact($"{value}", Iso, CultureInfo.InvariantCulture)) },
        ("contact", JsonObject contact) => new() { Contact = TypedContact.Of(contact) },
        _ => new() { Words = $"{value}" },
    };

    /// <summary>The answer in the form of the record; null for a blank.</summary>
    /// <exception cref="RefusedException">A date is none.</exception>
    internal JsonNode? Value(string type) => type switch
    {
        "choices" => Texts(Several),
        "list" => Texts((Words ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        "date" => DateValue(),
        "contact" => Contact.Value,
        _ => string.IsNullOrWhiteSpace(Words) ? null : JsonValue.Create(Words.ReplaceLineEndings("\n").Trim()),
    };

    /// <summary>The field that an error leads to.</summary>
    internal static string FieldOf(string type) => type switch
    {
        "choices" => nameof(Several),
        "date" => nameof(Date),
        "contact" => $"{nameof(Contact)}.{nameof(TypedContact.Name)}",
        _ => nameof(Words),
    };

    private JsonValue? DateValue()
    {
        if (Date.IsEmpty)
            return null;
        return Date.TryRead("the date", out var date, out var problem)
            ? JsonValue.Create(date!.Value.ToString(Iso, CultureInfo.InvariantCulture))
            : throw new RefusedException("value", problem!);
    }

    private static JsonArray? Texts(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : [.. texts.Select(text => (JsonNode)text)];
}

/// <summary>Somebody to reach, as people type it.</summary>
public sealed class TypedContact
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The role.</summary>
    public string? Role { get; set; }

    /// <summary>The telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The postal address.</summary>
    public string? Address { get; set; }

    /// <summary>The contact in the form of the record; null when nothing is typed.</summary>
    internal JsonObject? Value
    {
        get
        {
            (string Key, string? Text)[] members = [("name", Name), ("role", Role), ("phone", Phone), ("email", Email), ("address", Address)];
            var given = members.Where(member => !string.IsNullOrWhiteSpace(member.Text)).ToList();
            return given.Count == 0 ? null : new(given.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, member.Text!.Trim())));
        }
    }

    internal static TypedContact Of(JsonObject contact) => new()
    {
        Name = $"{contact["name"]}",
        Role = $"{contact["role"]}",
        Phone = $"{contact["phone"]}",
        Email = $"{contact["email"]}",
        Address = $"{contact["address"]}",
    };
}
