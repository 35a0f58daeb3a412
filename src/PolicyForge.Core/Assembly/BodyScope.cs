using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Core.Assembly;

/// <summary>What a body knows and gathers while it is evaluated for one document.</summary>
internal sealed class BodyScope(ModelPolicy policy, Edition edition, DateOnly on)
{
    private readonly List<Mark> _marks = [];
    private readonly List<string> _bracketed = [];
    private readonly OrderedDictionary<string, string> _missing = new(StringComparer.Ordinal);
    private int _undecided;

    public ModelPolicy Policy => policy;

    public Edition Edition => edition;

    public DateOnly On => on;

    /// <summary>Whose document it is; null in the model edition.</summary>
    public Family? Family { get; init; }

    public Adoption? Adoption { get; init; }

    public string PublisherName { get; init; } = policy.Publisher;

    public required IReadOnlyDictionary<string, Authority> Authorities { get; init; }

    /// <summary>The answers, by question id; empty in the model edition.</summary>
    public Dictionary<string, ResolvedAnswer> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The edition of each authority that was cited, by key.</summary>
    public Dictionary<string, string?> Cites { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Told of mistakes that show while values are printed.</summary>
    public Action<BodyException> Mistake { get; set; } = failure => throw failure;

    /// <summary>What the document printed as missing, with the words that ask for it.</summary>
    public IReadOnlyDictionary<string, string> Missing => _missing;

    /// <summary>Whether passages and values that nobody decided are shown as such.</summary>
    public bool ShowsUndecided => edition != Edition.Adopted;

    /// <summary>Whether a passage is being printed that nobody decided on yet: what only one decision would ask is a blank there.</summary>
    public bool IsUndecided => _undecided > 0;

    /// <summary>Puts a passage that nobody decided on between the fences of its mark.</summary>
    public string Undecided(Question question, Mark mark, Func<string> passage)
    {
        NoteMissing(question.Id, question.Ask);
        _undecided++;
        try
        {
            return Fence(mark, passage());
        }
        finally
        {
            _undecided--;
        }
    }

    /// <summary>Puts a passage between the fences of a mark.</summary>
    public string Fence(Mark mark, string content)
    {
        _marks.Add(mark);
        return MarkedText.Fence(_marks.Count - 1, content);
    }

    /// <summary>An organisation's value, as text.</summary>
    public string Field(string source, string text)
    {
        if (text.Contains('[', StringComparison.Ordinal))
            _bracketed.Add(text);
        return Fence(new FieldMark(source, Missing: false), MarkdownEscape.Text(text));
    }

    /// <summary>Whether words in brackets were typed by an organisation, not left behind by the body.</summary>
    public bool IsGiven(string bracketed) => _bracketed
        .Concat(Answers.Values.Select(resolved => resolved.Answer?.Text ?? ""))
        .Any(text => text.Contains(bracketed, StringComparison.OrdinalIgnoreCase));

    /// <summary>The placeholder of a value that is not there.</summary>
    public string Placeholder(string source, string words, string ask)
    {
        NoteMissing(source, ask);
        return Blank(source, words);
    }

    /// <summary>Words in the place of a value.</summary>
    public string Blank(string source, string words) => Fence(new FieldMark(source, Missing: true), MarkdownEscape.Text(words));

    /// <summary>Remembers that something is missing.</summary>
    public void NoteMissing(string source, string ask) => _missing.TryAdd(source, ask);

    /// <summary>The answer to a question; without an organisation nothing is answered and everything asked.</summary>
    public ResolvedAnswer Answer(Question question) => Answers.GetValueOrDefault(question.Id)
        ?? new ResolvedAnswer(question, Asked: true, null, AnswerOrigin.None, null, null);
}
