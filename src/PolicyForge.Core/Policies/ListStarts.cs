using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Policies;

/// <summary>
/// Finds lists typed from another letter or number than the first: their numbers are computed, so what is printed differs
/// from what was typed. Goes by the lines of a body, where every option and condition is in view.
/// </summary>
internal sealed partial class ListStarts(string path, Findings findings)
{
    private readonly record struct Open(int Indent, string Kind);

    private readonly Stack<Open> _lists = new();
    private int _wraps;
    private bool _blank = true;

    public static void Check(string path, string text, Findings findings)
    {
        var starts = new ListStarts(path, findings);
        var number = 0;
        foreach (var line in text.Split('\n'))
            starts.Read(line, ++number);
    }

    private void Read(string line, int number)
    {
        if (SkipsNote(line))
            return;
        var lead = Tags().Match(line).Length;
        if (lead == line.Length)
        {
            _blank = true;
            return;
        }

        var indent = line.Length - line.TrimStart(' ').Length;
        if (Marker().Match(line, lead) is var marker && marker.Success && !IsClause(marker, indent))
            Item(marker, indent, lead, number);
        else if (_blank || marker.Success || line[0] == '#')
            Close(indent);
        _blank = false;
    }

    // A note belongs to the item before it and ends no list.
    private bool SkipsNote(string line)
    {
        if (_wraps == 0 && !Note().IsMatch(line))
            return false;
        _wraps += Opening().Count(line) - Ending().Count(line);
        return true;
    }

    private static bool IsClause(Match marker, int indent) => indent == 0 && marker.Value[0] is >= '0' and <= '9' && marker.Groups["end"].Value == ".";

    private void Item(Match marker, int indent, int lead, int number)
    {
        var typed = marker.Groups["number"].Value;
        var kind = (char.IsAsciiDigit(typed[0]) ? "1" : "a") + marker.Groups["end"].Value;
        Close(indent + 1);
        var goesOn = _lists.TryPeek(out var list) && list.Kind == kind && list.Indent == indent;
        if (!goesOn && _blank && typed is not ("1" or "a" or "i" or "A" or "I"))
            findings.Warning(new Place(path, number, Math.Max(lead, indent) + 1), Codes.BodyForm, Message(marker.Value.Trim(), kind));
        if (goesOn)
            return;
        Close(indent);
        _lists.Push(new Open(indent, kind));
    }

    private void Close(int indent)
    {
        while (_lists.TryPeek(out var list) && list.Indent >= indent)
            _lists.Pop();
    }

    private static string Message(string typed, string kind) =>
        $"This list is typed from {typed} but is printed from {(kind[0] == '1' ? "1" : "a")}): numbers are computed and each list starts afresh. Type it so, or indent what stands between it and the list it goes on with.";

    [GeneratedRegex(@"^\s*(?:\{\{.*?\}\}\s*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\G(?<number>[a-zA-Z]|[ivxlcdm]{2,6}|\d{1,9})(?<end>[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\{\{[-~]?\s*wrap\s+note\b", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"\{\{[-~]?\s*(?:wrap|if|for|case|while|with|capture|func)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\{[-~]?\s*end\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
