namespace PolicyForge.Core.Record.Drafting;

/// <summary>What a policy.yaml says besides its questions, as a form shows it; empty where it says nothing.</summary>
public sealed record ModelDetails
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who last changed it.</summary>
    public string UpdatedBy { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>When it is issued, as yyyy-MM-dd.</summary>
    public string Issued { get; init; } = "";

    /// <summary>From when it holds, as yyyy-MM-dd.</summary>
    public string Effective { get; init; } = "";

    /// <summary>When it is to be looked at again: a cycle, a date or a school term.</summary>
    public string Review { get; init; } = "";

    /// <summary>Whether schools must have it by law.</summary>
    public bool Statutory { get; init; }

    /// <summary>The kinds of school it is for: <c>maintained</c>, <c>academy</c>.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    /// <summary>Whom to ask about it, by name, role, phone, email and address.</summary>
    public IReadOnlyDictionary<string, string> Contact { get; init; } = new Dictionary<string, string>();

    /// <summary>How to have it in another language or format.</summary>
    public string Accessibility { get; init; } = "";

    /// <summary>How it is numbered: <c>decimal</c>, <c>decimal-zero</c> or <c>none</c>.</summary>
    public string Numbering { get; init; } = "";

    /// <summary>What may be done with a clause that says nothing else: <c>free</c>, <c>consult</c> or <c>locked</c>.</summary>
    public string Edit { get; init; } = "";
}
