using System.Text.RegularExpressions;

namespace PolicyForge.Scriban;

/// <summary>The group <c>regex</c>; all matching of one run shares one time limit.</summary>
internal static class RegexFunctions
{
    public static string? Escape(string? pattern) => pattern is null ? null : Regex.Escape(pattern);

    public static ScriptArray? Match(TemplateContext context, SourceSpan span, string? text, string? pattern, string? options = null)
    {
        if (text is null || pattern is null)
            return null;

        var regex = Compile(context, pattern, options);
        var match = context.Limits.RunRegex(span, () => regex.Match(text));
        return match.Success ? Groups(context, span, match) : [];
    }

    public static ScriptArray? Matches(TemplateContext context, SourceSpan span, string? text, string? pattern, string? options = null)
    {
        if (text is null || pattern is null)
            return null;

        var regex = Compile(context, pattern, options);
        return context.Limits.RunRegex(span, () => new ScriptArray(
            ListHelpers.Counted(context, span, regex.Matches(text)).Select(match => Groups(context, span, (Match)match!))));
    }

    public static string? Replace(TemplateContext context, SourceSpan span, string? text, string? pattern, string? replace, string? options = null)
    {
        if (text is null || pattern is null)
            return text;

        var regex = Compile(context, pattern, options);
        var length = (long)text.Length;
        return context.Limits.RunRegex(span, () => regex.Replace(text, match =>
        {
            var result = match.Result(replace ?? "");
            length += result.Length - match.Length;
            context.Limits.CheckText(span, length);
            return result;
        }));
    }

    public static ScriptArray? Split(TemplateContext context, SourceSpan span, string? text, string? pattern, string? options = null)
    {
        if (text is null || pattern is null)
            return null;

        var regex = Compile(context, pattern, options);
        return new ScriptArray(ListHelpers.Counted(context, span, context.Limits.RunRegex(span, () => regex.Split(text))));
    }

    public static string? Unescape(string? pattern)
    {
        try
        {
            return pattern is null ? null : Regex.Unescape(pattern);
        }
        catch (RegexParseException)
        {
            throw new BadArgumentException(nameof(pattern), "The text has a backslash that is no escape of a regular expression.");
        }
    }

    private static ScriptArray Groups(TemplateContext context, SourceSpan span, Match match)
    {
        var groups = new ScriptArray(match.Groups.Count);
        foreach (Group group in match.Groups)
        {
            context.Limits.ChargeText(span, group.Length);
            groups.Add(group.Value);
        }

        return groups;
    }

    private static Regex Compile(TemplateContext context, string pattern, string? options)
    {
        var cache = context.Evaluator.Regexes;
        var key = (pattern, options ?? "");
        if (cache.TryGetValue(key, out var known) && known.MatchTimeout == context.RegexTimeOut)
            return known;

        try
        {
            return cache[key] = new Regex(pattern, OptionsOf(options), context.RegexTimeOut);
        }
        catch (RegexParseException exception)
        {
            throw new BadArgumentException(nameof(pattern), $"`{pattern}` is not a regular expression: {exception.Message}");
        }
    }

    private static RegexOptions OptionsOf(string? options)
    {
        var result = RegexOptions.CultureInvariant;
        foreach (var option in options ?? "")
        {
            result |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw new BadArgumentException(nameof(options), $"`{option}` is not an option of regular expressions; there are i, m, s and x."),
            };
        }

        return result;
    }
}
