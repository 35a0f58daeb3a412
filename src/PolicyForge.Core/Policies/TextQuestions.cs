using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Asks for words: one line, or a paragraph whose line breaks are kept.</summary>
/// <param name="IsParagraph">Whether several lines are allowed.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Pattern">What the whole answer must match, or null.</param>
public sealed record TextQuestion(bool IsParagraph, Bounds<int> Length, Regex? Pattern) : Question
{
    private const int LineLimit = 1_000;
    private const int ParagraphLimit = 20_000;

    /// <inheritdoc/>
    public override string Type => IsParagraph ? "paragraph" : "text";

    internal override Answer Sample => new TextAnswer("example words");

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "text") is not { } scalar)
            return null;
        var text = scalar.Text.Trim();
        if (text.Length == 0)
            return null;
        return Fault(text) is { } fault ? Refuse<Answer>(node, findings, fault) : new TextAnswer(text);
    }

    private string? Fault(string text)
    {
        var bounds = Length with { Max = Math.Min(Length.Max ?? int.MaxValue, IsParagraph ? ParagraphLimit : LineLimit) };
        if (bounds.Misses(text.Length) is { } bound)
            return string.Create(CultureInfo.InvariantCulture, $"The answer has {text.Length:N0} characters; it must have {bound}.");
        if (!IsParagraph && text.Contains('\n', StringComparison.Ordinal))
            return "The answer has several lines; this question takes one.";
        return TextPattern.Fault(Pattern, text);
    }
}

/// <summary>Asks for several things.</summary>
/// <param name="Count">How many.</param>
/// <param name="Pattern">What each must match, or null.</param>
public sealed record ListQuestion(Bounds<int> Count, Regex? Pattern) : Question
{
    private const int ItemLimit = 1_000;
    private const int CountLimit = 500;

    /// <inheritdoc/>
    public override string Type => "list";

    internal override Answer Sample => new ListAnswer(["first example", "second example"]);

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (node is YamlMap)
            return Refuse<Answer>(node, findings, $"The answer must be a list such as [first, second], not {node.Kind}.");
        var nodes = node is YamlList list ? list.Items : [node];
        var items = nodes.Select(item => Item(item, findings)).ToList();
        if (items.Contains(null))
            return null;
        var bounds = Count with { Max = Math.Min(Count.Max ?? int.MaxValue, CountLimit) };
        if (bounds.Misses(items.Count) is { } bound)
            return Refuse<Answer>(node, findings, string.Create(CultureInfo.InvariantCulture, $"The list has {items.Count:N0} items; it must have {bound}."));
        return items.Count == 0 ? null : new ListAnswer([.. items.OfType<string>()]);
    }

    private string? Item(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "a list of single values") is not { } scalar)
            return null;
        var text = scalar.Text.Trim();
        var fault = text.Length switch
        {
            0 => "An item of the list is empty; remove it.",
            > ItemLimit => string.Create(CultureInfo.InvariantCulture, $"An item of the list has {text.Length:N0} characters; at most {ItemLimit:N0} are allowed."),
            _ => TextPattern.Fault(Pattern, text),
        };
        return fault is null ? text : Refuse<string>(node, findings, fault);
    }
}

/// <summary>The pattern of a question.</summary>
internal static class TextPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>A pattern that must match a whole answer.</summary>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    public static Regex Compile(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant, Patience);

    public static string? Fault(Regex? pattern, string text)
    {
        try
        {
            return pattern?.IsMatch(text) ?? true ? null : $"'{text}' does not match the pattern {pattern.ToString()[4..^2]}.";
        }
        catch (RegexMatchTimeoutException)
        {
            return "The answer takes too long to compare with the question's pattern; make the pattern simpler.";
        }
    }
}
