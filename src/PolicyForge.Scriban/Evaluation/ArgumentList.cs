namespace PolicyForge.Scriban;

/// <summary>The arguments of one call while they are evaluated: values by parameter, and where each was written.</summary>
internal sealed class ArgumentList
{
    private object?[] values = new object?[8];
    private SourceSpan[] spans = new SourceSpan[8];
    private bool[] given = new bool[8];

    public int Count { get; private set; }

    /// <summary>Named arguments of a function without a parameter list.</summary>
    public List<KeyValuePair<string, object?>>? Named { get; private set; }

    /// <summary>The first argument that is not there yet, when the function cannot do without it.</summary>
    public IMissingValue? Missing { get; set; }

    public ReadOnlySpan<object?> Values => values.AsSpan(0, Count);

    public SourceSpan SpanAt(int index) => spans[index];

    public bool IsGiven(int index) => index < Count && given[index];

    public void Add(object? value, SourceSpan span) => Set(Count, value, span);

    /// <summary>Sets the value of a parameter; those before it that have none yet stay open.</summary>
    public void Set(int index, object? value, SourceSpan span)
    {
        Reserve(index + 1);
        values[index] = value;
        spans[index] = span;
        given[index] = true;
        Count = Math.Max(Count, index + 1);
    }

    /// <summary>Fills a parameter that the call left out with its default.</summary>
    public void Fill(int index, object? value)
    {
        Reserve(index + 1);
        values[index] = value;
        Count = Math.Max(Count, index + 1);
    }

    public void AddNamed(string name, object? value) => (Named ??= []).Add(new(name, value));

    public void Clear()
    {
        Array.Clear(values, 0, Count);
        Array.Clear(given, 0, Count);
        Count = 0;
        Named = null;
        Missing = null;
    }

    private void Reserve(int size)
    {
        if (size <= values.Length)
            return;

        var capacity = Math.Max(size, values.Length * 2);
        Array.Resize(ref values, capacity);
        Array.Resize(ref spans, capacity);
        Array.Resize(ref given, capacity);
    }
}
