using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>Evaluates a body for one document: conditions, template, Markdown, amendments, numbers.</summary>
internal sealed class BodyEvaluator
{
    // A loop can repeat a mistake without end.
    private const int MistakeLimit = 50;

    private readonly PolicyBody _body;
    private readonly BodyScope _scope;
    private readonly Findings _findings;
    private readonly PolicyTemplateContext _context;
    private Action<ScriptRuntimeException> _report = failure => throw failure;
    private int _mistakes;

    public BodyEvaluator(PolicyBody body, BodyScope scope, SharedTexts shared, Findings findings, CancellationToken cancellation = default)
    {
        _body = body;
        _scope = scope;
        _findings = findings;
        _context = new PolicyTemplateContext(scope, shared, cancellation) { RenderRuntimeException = GoOn };
        scope.Mistake = failure => GoOn(failure);
    }

    /// <summary>Answers every question in turn; a condition sees the answers of the questions before it.</summary>
    public void Answer(Func<Question, bool, ResolvedAnswer> resolve)
    {
        foreach (var (question, condition) in _body.Questions)
            _scope.Answers[question.Id] = resolve(question, condition is null || Holds(question, condition));
    }

    /// <summary>The numbered body; null, with findings, when there is none to print.</summary>
    public ValueList<Block>? Evaluate(IReadOnlyList<Amendment> amendments, NumberingStyle numbering)
    {
        if (_body.Template is null || Render(_body.Template, span => TemplateText.PlaceIn(_body.Policy.BodyPath, span), Codes.TemplateFails) is not { } marked)
            return null;
        var read = BodyReader.Read(marked, _scope.Marks);
        var places = new BodyPlaces(_body);
        BodyProblems.Report(read.Problems, places.Of, _scope, _findings);
        var amended = new Amender(this, _body, read, _findings).Apply(amendments);
        var numbered = Numberer.Apply(amended, numbering);
        foreach (var dangling in numbered.Dangling)
        {
            if (Deletion(dangling.Target, amendments, read) is { } deletion)
                BodyProblems.Report(dangling, deletion, _findings);
            else
                BodyProblems.Report(dangling, _body.Places.ContainsKey(dangling.Target), Place(dangling, amendments) ?? places.Of(dangling.ClauseId), _findings);
        }

        foreach (var doubled in numbered.Doubled)
            BodyProblems.Report(doubled, places.Of(doubled.ClauseId), _findings);
        return numbered.Blocks;
    }

    /// <summary>The blocks of an amendment's text; null, with findings, when it cannot be evaluated.</summary>
    public ReadBody? Read(Amendment amendment)
    {
        var source = amendment.Text!;
        Place PlaceOf(SourceSpan span) => TemplateText.PlaceIn(source, span);
        if (TemplateText.Parse(source.Text, source.Place.Path, PlaceOf, Codes.TemplateSyntax, _findings) is not { } template
            || Render(template, PlaceOf, Codes.TemplateFails) is not { } marked)
            return null;
        var read = BodyReader.Read(marked, _scope.Marks);
        BodyProblems.Report(read.Problems, _ => source.Place, _scope, _findings);
        return read;
    }

    // The amendment that takes a clause away, with its section or alone.
    private static Amendment? Deletion(string target, IReadOnlyList<Amendment> amendments, ReadBody read)
    {
        var section = read.Clauses.FirstOrDefault(clause => clause.Id == target)?.Section;
        return amendments.FirstOrDefault(amendment => amendment.Kind == AmendmentKind.Delete && (amendment.Target == target || amendment.Target == section));
    }

    // Where the text of an amendment refers to what is not there; null when the body itself does.
    private static Place? Place(DanglingReference dangling, IReadOnlyList<Amendment> amendments)
    {
        var amendment = amendments.FirstOrDefault(amendment => dangling.ClauseId is { } id && amendment.Writes(id));
        if (amendment?.Text is not { } text)
            return null;
        var index = text.Text.IndexOf(dangling.Target, StringComparison.Ordinal);
        return index > 0 ? text.PlaceOf(index - 1) : text.Place;
    }

    private bool Holds(Question question, Template condition) =>
        Render(condition, span => QuestionOrder.PlaceOf(question.Condition!.Source, span), Codes.WhenFails) is { Length: > 0 };

    private string? Render(Template template, Func<SourceSpan, Place> placeOf, string code)
    {
        _report = failure => _findings.Error(placeOf(failure.Span), (failure as BodyException)?.Code ?? code, failure.OriginalMessage);
        try
        {
            return template.Render(_context);
        }
        catch (ScriptRuntimeException failure)
        {
            _report(failure);
            return null;
        }
    }

    // A mistake in one expression is reported and the rest still runs, so that one run finds them all.
    private string GoOn(ScriptRuntimeException failure)
    {
        if (++_mistakes > MistakeLimit)
            throw failure;
        _report(failure);
        return "";
    }
}
