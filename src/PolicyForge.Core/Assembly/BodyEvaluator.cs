using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>Evaluates a body for one document: conditions, template, Markdown, amendments, numbers.</summary>
internal sealed class BodyEvaluator(PolicyBody body, BodyScope scope, SharedTexts shared, Findings findings, CancellationToken cancellation = default)
{
    private readonly PolicyTemplateContext _context = new(scope, shared, cancellation);

    /// <summary>Answers every question in turn; a condition sees the answers of the questions before it.</summary>
    public void Answer(Func<Question, bool, ResolvedAnswer> resolve)
    {
        foreach (var (question, condition) in body.Questions)
            scope.Answers[question.Id] = resolve(question, condition is null || Holds(question, condition));
    }

    /// <summary>The numbered body; null, with findings, when there is none to print.</summary>
    public ValueList<Block>? Evaluate(IReadOnlyList<Amendment> amendments, NumberingStyle numbering)
    {
        if (body.Template is null || Render(body.Template, span => TemplateText.PlaceIn(body.Policy.BodyPath, span), Codes.TemplateFails) is not { } marked)
            return null;
        var read = BodyReader.Read(marked, scope.Marks);
        var places = new BodyPlaces(body);
        BodyProblems.Report(read.Problems, places.Of, scope, findings);
        var amended = new Amender(this, body, read, findings).Apply(amendments);
        var numbered = Numberer.Apply(amended, numbering);
        foreach (var dangling in numbered.Dangling)
            findings.Error(places.Of(dangling.ClauseId), Codes.DanglingReference, BodyProblems.Dangling(dangling, body.Places.ContainsKey(dangling.Target)));
        return numbered.Blocks;
    }

    /// <summary>The blocks of an amendment's text; null, with findings, when it cannot be evaluated.</summary>
    public ReadBody? Read(Amendment amendment)
    {
        var source = amendment.Text!;
        Place PlaceOf(SourceSpan span) => span.FileName == source.Place.Path ? source.PlaceOf(span.Start.Line, span.Start.Column) : TemplateText.PlaceIn(source.Place.Path, span);
        if (TemplateText.Parse(source.Text, source.Place.Path, PlaceOf, Codes.TemplateSyntax, findings) is not { } template
            || Render(template, PlaceOf, Codes.TemplateFails) is not { } marked)
            return null;
        var read = BodyReader.Read(marked, scope.Marks);
        BodyProblems.Report(read.Problems, _ => source.Place, scope, findings);
        return read;
    }

    private bool Holds(Question question, Template condition) =>
        Render(condition, span => QuestionOrder.PlaceOf(question.Condition!.Source, span), Codes.WhenFails) is { Length: > 0 };

    private string? Render(Template template, Func<SourceSpan, Place> placeOf, string code)
    {
        try
        {
            return template.Render(_context);
        }
        catch (BodyException failure)
        {
            findings.Error(placeOf(failure.Span), failure.Code, failure.OriginalMessage);
        }
        catch (ScriptRuntimeException failure)
        {
            findings.Error(placeOf(failure.Span), code, failure.OriginalMessage);
        }

        return null;
    }
}
