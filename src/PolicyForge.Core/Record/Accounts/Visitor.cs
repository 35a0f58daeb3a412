namespace PolicyForge.Core.Record.Accounts;

/// <summary>From where somebody signs in, so that they recognise it in the list of their sessions.</summary>
/// <param name="Agent">What their browser says of itself.</param>
/// <param name="Address">Their network address.</param>
public sealed record Visitor(string Agent, string Address)
{
    private const int LongestText = 300;

    /// <summary>In one line of a reasonable length each: a visitor says whatever they like.</summary>
    public Visitor Tidy() => new(Line(Agent), Line(Address));

    private static string Line(string text)
    {
        var line = string.Concat(text.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return line.Length <= LongestText ? line : line[..LongestText];
    }
}
