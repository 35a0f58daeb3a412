using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Asks for one of several choices.</summary>
public sealed record ChoiceQuestion(IReadOnlyList<Choice> Offered) : Question
{
    /// <inheritdoc/>
    public override string Type => "choice";

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Offered;

    internal override Answer Sample => new ChoiceAnswer(Offered[0]);

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "one choice") is not { } scalar)
            return null;
        return Choice(scalar.Text) is { } choice
            ? new ChoiceAnswer(choice)
            : Refuse<Answer>(node, findings, $"'{scalar.Text}' is not a choice. {Nearest.Hint(scalar.Text, [.. Offered.Select(known => known.Key)])}");
    }
}

/// <summary>Asks for any number of choices.</summary>
public sealed record ChoicesQuestion(IReadOnlyList<Choice> Offered, Bounds<int> Count) : Question
{
    /// <inheritdoc/>
    public override string Type => "choices";

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Offered;

    internal override Answer Sample => new ChoicesAnswer(Offered);

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        var items = node is YamlList list ? list.Items : [node];
        var chosen = items.Select(item => One(item, findings)).ToList();
        if (chosen.Contains(null))
            return null;
        if (Count.Misses(chosen.Count) is { } bound)
            return Refuse<Answer>(node, findings, $"{chosen.Count} choices are given; {bound} are allowed.");
        return chosen.Count == 0 ? null : new ChoicesAnswer([.. Offered.Where(chosen.Contains)]);
    }

    private Choice? One(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "a list of choices") is not { } scalar)
            return null;
        return Choice(scalar.Text) ?? Refuse<Choice>(node, findings, $"'{scalar.Text}' is not a choice. {Nearest.Hint(scalar.Text, [.. Offered.Select(known => known.Key)])}");
    }
}

/// <summary>Asks yes or no.</summary>
public sealed record YesNoQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "yes-no";

    internal override Answer Sample => new YesNoAnswer(true);

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "yes or no") is not { } scalar)
            return null;
        return MapReader.AsTruth(scalar) is { } yes
            ? new YesNoAnswer(yes)
            : Refuse<Answer>(node, findings, $"The answer must be yes or no, not '{scalar.Text}'.");
    }
}
