using System.Globalization;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Policies;

/// <summary>An answer that its question allows.</summary>
public abstract record Answer
{
    /// <summary>As a document prints it, without marks.</summary>
    public abstract string Text { get; }

    /// <summary>As data keeps it: a choice's key, an ISO date, items on lines of their own.</summary>
    public virtual string Stored => Text;
}

/// <summary>Words.</summary>
/// <param name="Value">The words; lines are separated by line feeds.</param>
public sealed record TextAnswer(string Value) : Answer
{
    /// <inheritdoc/>
    public override string Text => Value;
}

/// <summary>One choice.</summary>
public sealed record ChoiceAnswer(Choice Choice) : Answer
{
    /// <inheritdoc/>
    public override string Text => Choice.Label;

    /// <inheritdoc/>
    public override string Stored => Choice.Key;
}

/// <summary>Several choices.</summary>
public sealed record ChoicesAnswer(IReadOnlyList<Choice> Choices) : Answer
{
    /// <inheritdoc/>
    public override string Text => Sentence.And([.. Choices.Select(choice => choice.Label)]);

    /// <inheritdoc/>
    public override string Stored => string.Join('\n', Choices.Select(choice => choice.Key));
}

/// <summary>Yes or no.</summary>
public sealed record YesNoAnswer(bool Yes) : Answer
{
    /// <inheritdoc/>
    public override string Text => Yes ? "yes" : "no";
}

/// <summary>A number, printed with the decimals it was given with.</summary>
public sealed record NumberAnswer(decimal Value) : Answer
{
    /// <inheritdoc/>
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A date.</summary>
public sealed record DateAnswer(DateOnly Value) : Answer
{
    /// <inheritdoc/>
    public override string Text => DateText.Long(Value);

    /// <inheritdoc/>
    public override string Stored => DateText.Iso(Value);
}

/// <summary>Somebody to reach.</summary>
public sealed record ContactAnswer(Contact Contact) : Answer
{
    /// <inheritdoc/>
    public override string Text => Contact.Text;

    /// <inheritdoc/>
    public override string Stored => string.Join('\n', Contact.Members.Where(member => Contact.Member(member) is not null).Select(member => $"{member}: {Contact.Member(member)}"));
}

/// <summary>Several things.</summary>
public sealed record ListAnswer(IReadOnlyList<string> Items) : Answer
{
    /// <inheritdoc/>
    public override string Text => Sentence.And(Items);

    /// <inheritdoc/>
    public override string Stored => string.Join('\n', Items);
}
