namespace PolicyForge.Core.Record.Drafting;

/// <summary>A question of a draft as a form shows it; empty where it says nothing.</summary>
public sealed record ModelQuestion
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The question in words.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Its type as written in a policy file.</summary>
    public string Type { get; init; } = "";

    /// <summary>What it offers, by key, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];

    /// <summary>Whether an adopted document needs an answer when it is asked.</summary>
    public bool Required { get; init; }

    /// <summary>The condition under which it is asked.</summary>
    public string When { get; init; } = "";

    /// <summary>What stands in brackets where the answer is missing.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>What to know before answering.</summary>
    public string Help { get; init; } = "";

    /// <summary>The answer when nobody gives one: several on lines of their own, a contact as "name: …".</summary>
    public string Default { get; init; } = "";

    /// <summary>What the whole answer must match.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The least that is allowed.</summary>
    public string Min { get; init; } = "";

    /// <summary>The most that is allowed.</summary>
    public string Max { get; init; } = "";
}
