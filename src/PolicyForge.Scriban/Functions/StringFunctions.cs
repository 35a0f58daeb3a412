using System.Collections;
using System.Globalization;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>The group <c>string</c>; hashes and encodings are in <c>StringFunctions.Hashing.cs</c>.</summary>
internal static partial class StringFunctions
{
    public static string Append(TemplateContext context, SourceSpan span, string? text, string? with) => Joined(context, span, text, with);

    public static string Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Capitalizewords(string? text)
    {
        var built = new StringBuilder(text);
        var awaitsLetter = true;
        for (var i = 0; i < built.Length; i++)
        {
            if (char.IsWhiteSpace(built[i]))
            {
                awaitsLetter = true;
            }
            else if (awaitsLetter && char.IsLetter(built[i]))
            {
                built[i] = char.ToUpperInvariant(built[i]);
                awaitsLetter = false;
            }
        }

        return built.ToString();
    }

    public static bool Contains(string? text, string? value) => HasBoth(text, value) && text!.Contains(value!, StringComparison.Ordinal);

    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool EndsWith(string? text, string? value) => HasBoth(text, value) && text!.EndsWith(value!, StringComparison.Ordinal);

    public static bool EqualsIgnoreCase(string? text, string? value) =>
        text is not null && text.Equals(value, StringComparison.OrdinalIgnoreCase);

    public static string? Escape(TemplateContext context, SourceSpan span, string? text) => text is null ? null : Checked(context, span, Coerce.Escape(text));

    public static string? Handleize(string? text)
    {
        if (text is null)
            return null;

        var built = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                built.Append(char.ToLowerInvariant(character));
            else if (built.Length == 0 || built[^1] != '-')
                built.Append('-');
        }

        if (built.Length > 0 && built[^1] == '-')
            built.Length--;

        return built.ToString();
    }

    public static int IndexOf(string? text, string? search, int? startIndex = null, int? count = null, string? stringComparison = null)
    {
        if (text is null || search is null)
            return -1;

        var start = startIndex ?? 0;
        var length = count ?? text.Length - start;
        if (start < 0 || start > text.Length)
            throw new BadArgumentException(nameof(startIndex), $"The string has {text.Length} characters and no place {start}.");

        if (length < 0 || length > text.Length - start)
            throw new BadArgumentException(nameof(count), $"The string has {text.Length - start} characters from there on, not {length}.");

        if (!Enum.TryParse<StringComparison>(stringComparison ?? nameof(StringComparison.Ordinal), ignoreCase: true, out var comparison))
            throw new BadArgumentException(nameof(stringComparison), $"`{stringComparison}` is no way to compare strings; write Ordinal or OrdinalIgnoreCase.");

        return text.IndexOf(search, start, length, comparison);
    }

    public static string? Literal(TemplateContext context, SourceSpan span, string? text) => text is null ? null : Checked(context, span, Coerce.Quote(text));

    public static string? Lstrip(string? text) => text?.TrimStart();

    public static string PadLeft(TemplateContext context, SourceSpan span, string? text, int width) =>
        (text ?? "").PadLeft(CheckedWidth(context, span, width));

    public static string PadRight(TemplateContext context, SourceSpan span, string? text, int width) =>
        (text ?? "").PadRight(CheckedWidth(context, span, width));

    public static string? Pluralize(int number, string? singular, string? plural) => number == 1 ? singular : plural;

    public static string Prepend(TemplateContext context, SourceSpan span, string? text, string? by) => Joined(context, span, by, text);

    public static string? Remove(string? text, string? remove) =>
        HasBoth(text, remove) ? text!.Replace(remove!, "", StringComparison.Ordinal) : text;

    public static string RemoveFirst(TemplateContext context, SourceSpan span, string? text, string? remove) => ReplaceFirst(context, span, text, remove, "");

    public static string RemoveLast(TemplateContext context, SourceSpan span, string? text, string? remove) => ReplaceFirst(context, span, text, remove, "", true);

    public static string Replace(TemplateContext context, SourceSpan span, string? text, string? match, string? replace)
    {
        if (!HasBoth(text, match))
            return text ?? "";

        if ((replace?.Length ?? 0) > match!.Length)
        {
            var found = (long)text.AsSpan().Count(match);
            context.Limits.CheckText(span, text!.Length + (found * (replace!.Length - match.Length)));
        }

        return text!.Replace(match, replace, StringComparison.Ordinal);
    }

    public static string ReplaceFirst(TemplateContext context, SourceSpan span, string? text, string? match, string? replace, bool fromend = false)
    {
        if (!HasBoth(text, match))
            return text ?? "";

        var at = fromend
            ? text!.LastIndexOf(match!, StringComparison.OrdinalIgnoreCase)
            : text!.IndexOf(match!, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;

        context.Limits.CheckText(span, (long)text.Length - match!.Length + (replace?.Length ?? 0));
        return string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + match.Length));
    }

    public static string? Rstrip(string? text) => text?.TrimEnd();

    public static int Size(string? text) => text?.Length ?? 0;

    public static string? Slice(string? text, int start, int? length = null) => text is null ? null : Cut(text, start, length ?? text.Length);

    public static string? Slice1(string? text, int start, int length = 1) => text is null ? null : Cut(text, start, length);

    public static IEnumerable Split(TemplateContext context, SourceSpan span, string? text, string? match)
    {
        context.Limits.ChargeText(span, text?.Length ?? 0);
        return new ScriptSequence((text ?? "").Split(match, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool StartsWith(string? text, string? value) => HasBoth(text, value) && text!.StartsWith(value!, StringComparison.Ordinal);

    public static string? Strip(string? text) => text?.Trim();

    public static string StripNewlines(string? text) =>
        (text ?? "").Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    public static double? ToDouble(TemplateContext context, string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static float? ToFloat(TemplateContext context, string? text) =>
        float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static int? ToInt(TemplateContext context, string? text) =>
        int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static long? ToLong(TemplateContext context, string? text) =>
        long.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static string Truncate(string? text, int length, string? ellipsis = null)
    {
        if (text is null || text.Length <= length)
            return text ?? "";

        ellipsis ??= "...";
        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    public static string Truncatewords(TemplateContext context, SourceSpan span, string? text, int count, string? ellipsis = null)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        context.Limits.ChargeText(span, text.Length);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(count);
        return string.Join(' ', words) + (ellipsis ?? "...");
    }

    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool HasBoth(string? text, string? part) => text is not null && !string.IsNullOrEmpty(part);

    private static string Joined(TemplateContext context, SourceSpan span, string? first, string? second)
    {
        context.Limits.CheckText(span, (first?.Length ?? 0) + (long)(second?.Length ?? 0));
        return first + second;
    }

    private static string Checked(TemplateContext context, SourceSpan span, string text)
    {
        context.Limits.CheckText(span, text.Length);
        return text;
    }

    private static int CheckedWidth(TemplateContext context, SourceSpan span, int width)
    {
        if (context.LimitToString > 0 && width > context.LimitToString)
            throw new BadArgumentException(nameof(width), $"The text would have {width} characters; the limit is {context.LimitToString}.");

        context.Limits.ChargeText(span, width);
        return Math.Max(0, width);
    }

    /// <summary>The characters from a place, which counts from the end when it is negative, as far as there are any.</summary>
    private static string Cut(string text, int start, int length)
    {
        var from = start < 0 ? start + (long)text.Length : start;
        var to = Math.Min(text.Length, from + length);
        from = Math.Max(0, from);
        return from >= to ? "" : text[(int)from..(int)to];
    }
}
