using System.Collections;
using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>Conversions to the types that operators and functions ask for.</summary>
internal static partial class Coerce
{
    public static string ToText(TemplateContext context, object? value) => Unwrap(value) switch
    {
        null => "",
        string text => text,
        var other => context.ObjectToString(other),
    };

    public static int ToInt(TemplateContext context, SourceSpan span, object? value)
    {
        var plain = Unwrap(value);
        try
        {
            switch (plain)
            {
                case int number:
                    return number;
                case null:
                    return 0;
                case string text when int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var parsed):
                    return parsed;
                case not string when Numbers.KindOf(plain) != NumberKind.None:
                    return Convert.ToInt32(plain, CultureInfo.InvariantCulture);
            }
        }
        catch (OverflowException)
        {
            throw new ScriptRuntimeException(span, "The number is too large here.");
        }

        throw new ScriptRuntimeException(span, $"A whole number is needed here, and this is {NameOf(plain)}.");
    }

    /// <summary>The items of a list, the key and value pairs of an object, the characters of a string; null when it is none of them.</summary>
    public static IEnumerable? ToItems(TemplateContext context, object? value) => Unwrap(value) switch
    {
        string text => Characters(text),
        ScriptArray array => array,
        IScriptObject members => Pairs(context, members),
        IDictionary dictionary => Pairs(dictionary),
        IEnumerable sequence => sequence,
        _ => null,
    };

    private static IEnumerable<object?> Characters(string text)
    {
        foreach (var character in text)
            yield return character.ToString();
    }

    private static IEnumerable<object?> Pairs(TemplateContext context, IScriptObject members)
    {
        foreach (var key in members.GetMembers())
        {
            members.TryGetValue(context, context.CurrentSpan, key, out var value);
            yield return new ScriptObject { { "key", key }, { "value", value } };
        }
    }

    private static IEnumerable<object?> Pairs(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
            yield return new ScriptObject { { "key", entry.Key }, { "value", entry.Value } };
    }

    /// <summary>Converts the argument of a function to the type of its parameter.</summary>
    public static object? ToParameter(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        if (type == typeof(object))
            return value;

        var plain = Unwrap(value);
        if (plain is null)
            return DefaultOf(type);

        if (type.IsInstanceOfType(plain) && !(type == typeof(IEnumerable) && plain is string or IScriptObject and not ScriptArray))
            return plain;

        if (type.IsInstanceOfType(value))
            return value;

        return ConvertPlain(context, span, plain, Nullable.GetUnderlyingType(type) ?? type);
    }

    private static object? DefaultOf(Type type)
    {
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
            return null;

        return type == typeof(int) ? Numbers.Box(0) : type == typeof(bool) ? False : Activator.CreateInstance(type);
    }

    private static object? ConvertPlain(TemplateContext context, SourceSpan span, object plain, Type type)
    {
        if (type == typeof(string))
            return ToText(context, plain);

        if (type == typeof(bool))
            return Box(IsTrue(plain));

        if (type == typeof(IEnumerable))
            return ToItems(context, plain) ?? throw WrongType(span, "A list", plain);

        if (type == typeof(IList) || type == typeof(ScriptArray))
            return ToItems(context, plain) is { } items ? new ScriptArray(items) : throw WrongType(span, "A list", plain);

        if (type == typeof(int))
            return Numbers.Box(ToInt(context, span, plain));

        if (type.IsPrimitive || type == typeof(decimal))
            return ConvertNumber(span, plain, type);

        throw WrongType(span, type == typeof(DateTime) ? "A date" : type == typeof(IScriptCustomFunction) ? "A function (written @name)" : $"A {type.Name}", plain);
    }

    private static object ConvertNumber(SourceSpan span, object plain, Type type)
    {
        if (Numbers.KindOf(plain) == NumberKind.None)
            throw WrongType(span, "A number", plain);

        try
        {
            return Convert.ChangeType(plain, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new ScriptRuntimeException(span, "The number is too large here.");
        }
    }

    private static ScriptRuntimeException WrongType(SourceSpan span, string needed, object? found) =>
        new(span, $"{needed} is needed here, and this is {NameOf(found)}.");
}
