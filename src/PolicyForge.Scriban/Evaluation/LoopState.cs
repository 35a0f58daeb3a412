namespace PolicyForge.Scriban;

/// <summary>What <c>for</c> and <c>while</c> tell about the loop that is running: <c>for.index</c>, <c>for.last</c> and so on.</summary>
internal sealed class LoopState(bool isFor, Func<int>? count = null, Func<bool>? moveNext = null) : IScriptObject
{
    private static readonly string[] Members = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];

    private int? length;
    private bool? isLast;

    public bool IsFor { get; } = isFor;

    public int Index { get; private set; }

    /// <summary>Whether no item follows. Goes on to the next item, so only when a template asks or the body is done.</summary>
    public bool IsLast => isLast ??= !moveNext!();

    public bool HasChanged { get; set; }

    public void Advance()
    {
        Index++;
        isLast = null;
    }

    public int Count => Members.Length;

    public IEnumerable<string> GetMembers() => Members;

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Numbers.Box(Index),
            "first" => Coerce.Box(Index == 0),
            "even" => Coerce.Box((Index & 1) == 0),
            "odd" => Coerce.Box((Index & 1) == 1),
            "last" when IsFor => Coerce.Box(IsLast),
            "changed" when IsFor => Coerce.Box(HasChanged),
            "length" when IsFor => Numbers.Box(Length),
            "rindex" when IsFor => Numbers.Box(Length - Index - 1),
            _ => null,
        };
        return value is not null;
    }

    // Counting a computed list runs through it, so only when a template asks, and once.
    private int Length => length ??= count!();
}
