using System.Collections;
using System.Text;
using System.Text.Json;

namespace PolicyForge.Scriban;

/// <summary>JSON as values of templates: objects, lists, strings, booleans, null, and numbers as int, else long, else double.</summary>
public static class ScriptJson
{
    /// <summary>Reads a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static object? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    /// <summary>Reads a value of a JSON document.</summary>
    /// <param name="element">The value.</param>
    public static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromObject(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(From)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt64(out var number) => Numbers.Fit(number),
        JsonValueKind.Number => element.GetDouble(),
        _ => null,
    };

    private static ScriptObject FromObject(JsonElement element)
    {
        var members = new ScriptObject();
        foreach (var member in element.EnumerateObject())
            members.SetValue(member.Name, From(member.Value));

        return members;
    }

    internal static string Write(TemplateContext context, SourceSpan span, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            WriteValue(context, span, writer, value);

        var text = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        context.Limits.CheckText(span, text.Length);
        return text;
    }

    private static void WriteValue(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, object? value)
    {
        context.Limits.CheckText(span, writer.BytesPending + writer.BytesCommitted);
        var plain = Coerce.Unwrap(value);
        switch (plain)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case string text: writer.WriteStringValue(text); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTime date: writer.WriteStringValue(date); break;
            case IScriptCustomFunction: throw new BadArgumentException(nameof(value), "A function cannot be written as JSON.");
            case ScriptArray list: WriteArray(context, span, writer, list); break;
            case IScriptObject or IDictionary: WriteObject(context, span, writer, plain); break;
            case IEnumerable items: WriteArray(context, span, writer, items); break;
            default:
                if (Numbers.IsNumber(plain) && plain is not (double or float))
                    writer.WriteNumberValue(Numbers.ToLong(plain));
                else
                    writer.WriteStringValue(Coerce.ToText(context, plain));
                break;
        }
    }

    private static void WriteArray(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, IEnumerable items)
    {
        context.Limits.EnterObject();
        writer.WriteStartArray();
        foreach (var item in ListHelpers.Counted(context, span, items))
            WriteValue(context, span, writer, item);

        writer.WriteEndArray();
        context.Limits.ExitObject();
    }

    private static void WriteObject(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, object members)
    {
        context.Limits.EnterObject();
        writer.WriteStartObject();
        foreach (var pair in ListHelpers.Counted(context, span, Coerce.ToItems(context, members)!))
        {
            var entry = (ScriptObject)pair!;
            writer.WritePropertyName(Coerce.ToText(context, entry["key"]));
            WriteValue(context, span, writer, entry["value"]);
        }

        writer.WriteEndObject();
        context.Limits.ExitObject();
    }
}
