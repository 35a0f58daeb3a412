using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Something that an adopting organisation decides or supplies.</summary>
public abstract record Question
{
    /// <summary>Its id, by which bodies and answers name it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The question in words.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Whether an adopted document needs an answer whenever it is asked.</summary>
    public bool Required { get; init; }

    /// <summary>The condition under which it is asked, as written; null when it always is.</summary>
    public string? When { get; init; }

    /// <summary>What to know before answering.</summary>
    public string? Help { get; init; }

    /// <summary>What stands in brackets where the answer is missing.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>The answer when nobody gives one.</summary>
    public Answer? Default { get; init; }

    /// <summary>Its type as written in a policy file.</summary>
    public abstract string Type { get; }

    /// <summary>The choices it offers, by place; none for other types.</summary>
    public virtual IReadOnlyList<Choice> Choices => [];

    /// <summary>Where it stands.</summary>
    internal Place Place { get; init; }

    /// <summary>The condition, ready to be evaluated.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>The choice with a key, or null.</summary>
    public Choice? Choice(string key) => Choices.FirstOrDefault(choice => choice.Key == key);

    /// <summary>An answer that stands for any other, to try passages out with.</summary>
    internal abstract Answer Sample { get; }

    /// <summary>Reads an answer; null, with a finding, when it is not allowed, and without one when it is blank.</summary>
    internal abstract Answer? Read(YamlNode node, Findings findings);

    private protected T? Refuse<T>(YamlNode node, Findings findings, string message)
        where T : class
    {
        findings.Error(node.Place, Codes.WrongAnswer, $"{message} (question '{Id}': {Ask})");
        return null;
    }

    private protected YamlScalar? Single(YamlNode node, Findings findings, string wanted) =>
        node as YamlScalar ?? Refuse<YamlScalar>(node, findings, $"The answer must be {wanted}, not {node.Kind}.");
}

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Key">By which templates and answers name it.</param>
/// <param name="Label">As printed.</param>
/// <param name="Number">Its place in the question, from 1.</param>
public sealed record Choice(string Key, string Label, int Number);
