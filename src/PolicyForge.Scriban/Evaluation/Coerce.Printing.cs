using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>How values print.</summary>
internal static partial class Coerce
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(c => char.IsControl(c) || c is '"' or '\\')]);

    /// <summary>The printed form of a value; inside lists and objects (<paramref name="nested"/>) strings are quoted.</summary>
    public static string Print(TemplateContext context, object? value, bool nested)
    {
        switch (value)
        {
            case string text:
                return nested ? Quote(text) : text;
            case null or EmptyScriptObject:
                return nested && value is null ? "null" : "";
            case int number:
                return number.ToString(context.CurrentCulture);
            case bool flag:
                return flag ? "true" : "false";
            case RenderedText text:
                return nested ? Quote(text.Text) : text.Text;
            case IScriptValue:
                return value.ToString() ?? "";
            case char character:
                return nested ? Quote(character.ToString()) : character.ToString();
            case DateTime date:
                return DateFunctions.Print(context, date);
            case IScriptCustomFunction:
                return "<function>";
        }

        if (IsContainer(value))
        {
            var built = new StringBuilder();
            PrintContainer(context, built, value);
            return built.ToString();
        }

        return value is IFormattable formattable ? formattable.ToString(null, context.CurrentCulture) : value.ToString() ?? "";
    }

    /// <summary>The string as it would be written in a template, with its quotes.</summary>
    public static string Quote(string text) => "\"" + Escape(text) + "\"";

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped))
            return text;

        var built = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => built.Append("\\\""),
                '\\' => built.Append("\\\\"),
                '\n' => built.Append("\\n"),
                '\r' => built.Append("\\r"),
                '\t' => built.Append("\\t"),
                '\b' => built.Append("\\b"),
                '\f' => built.Append("\\f"),
                '\v' => built.Append("\\v"),
                '\0' => built.Append("\\0"),
                _ when char.IsControl(character) => built.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => built.Append(character),
            };
        }

        return built.ToString();
    }

    private static bool IsContainer(object? value) =>
        value is (IScriptObject or IEnumerable) and not (string or RenderedText or IScriptValue or EmptyScriptObject or IScriptCustomFunction);

    private static void PrintContainer(TemplateContext context, StringBuilder built, object container)
    {
        context.Limits.EnterObject();
        switch (container)
        {
            case ScriptArray array:
                PrintItems(context, built, array);
                break;
            case IScriptObject members:
                PrintMembers(context, built, members.GetMembers().Select(name =>
                    new KeyValuePair<string, object?>(name, members.TryGetValue(context, default, name, out var value) ? value : null)));
                break;
            case IDictionary dictionary:
                PrintMembers(context, built, dictionary.Cast<DictionaryEntry>().Select(entry =>
                    new KeyValuePair<string, object?>(ToText(context, entry.Key), entry.Value)));
                break;
            default:
                PrintItems(context, built, (IEnumerable)container);
                break;
        }

        context.Limits.ExitObject();
    }

    private static void PrintItems(TemplateContext context, StringBuilder built, IEnumerable items)
    {
        built.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!PrintNext(context, built, ref first))
                break;

            PrintNested(context, built, item);
        }

        built.Append(']');
    }

    private static void PrintMembers(TemplateContext context, StringBuilder built, IEnumerable<KeyValuePair<string, object?>> members)
    {
        built.Append('{');
        var first = true;
        foreach (var (name, value) in members)
        {
            if (!PrintNext(context, built, ref first))
                break;

            built.Append(IsPlainName(name) ? name : Quote(name)).Append(": ");
            PrintNested(context, built, value);
        }

        built.Append('}');
    }

    /// <summary>Separates items; false, after three dots, when the text has reached the limit.</summary>
    private static bool PrintNext(TemplateContext context, StringBuilder built, ref bool first)
    {
        if (!first)
            built.Append(", ");

        first = false;
        context.Limits.Step(context.CurrentSpan);
        if (context.LimitToString <= 0 || built.Length <= context.LimitToString)
            return true;

        built.Append("...");
        return false;
    }

    private static void PrintNested(TemplateContext context, StringBuilder built, object? value)
    {
        if (!IsContainer(value))
        {
            built.Append(context.ObjectToString(value, true));
            return;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(context.CurrentSpan, "The value is nested too deep to be printed.");

        PrintContainer(context, built, value!);
    }

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;

        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
                return false;
        }

        return true;
    }
}
