using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents.Marks;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary><c>wrap option "question" "choice"</c>: a passage that stands when that is the answer.</summary>
internal sealed class OptionFunction(BodyScope scope) : IScriptCustomFunction
{
    /// <summary>How it is written.</summary>
    public const string Usage = """{{ wrap option "question" "choice" }}…{{ end }}""";

    public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var block = Arguments.Block(blockStatement, callerContext, Usage);
        var question = Arguments.Question(scope, Arguments.Text(arguments, 0, callerContext, Usage), callerContext);
        var choice = Choice(question, Arguments.Text(arguments, 1, callerContext, Usage), callerContext);
        Arguments.AtMost(2, arguments, callerContext, Usage);
        return new RenderedText(Passage(context, block, question, choice));
    }

    private string Passage(TemplateContext context, ScriptBlockStatement block, Question question, Choice choice)
    {
        var resolved = scope.Answer(question);
        if (resolved is { Asked: true, Answer: null } && scope.ShowsUndecided)
            return scope.Undecided(question, new OptionMark(question.Id, choice.Key, choice.Number, choice.Label), () => context.RenderBlock(block));
        return scope.Fence(new DecidedMark(question is ChoicesQuestion ? question.Id : null), resolved.Asked && Chosen(resolved.Answer, choice) ? context.RenderBlock(block) : "");
    }

    private static bool Chosen(Answer? answer, Choice choice) => answer switch
    {
        ChoiceAnswer one => one.Choice.Key == choice.Key,
        ChoicesAnswer several => several.Choices.Any(chosen => chosen.Key == choice.Key),
        _ => false,
    };

    private static Choice Choice(Question question, string key, ScriptNode call)
    {
        if (question.Choices.Count == 0)
            throw new BodyException(call.Span, Codes.FunctionUse, $"'{question.Id}' is a question of type {question.Type} and has no choices. Use wrap optional for yes-no, and if for other types.");
        return question.Choice(key)
            ?? throw new BodyException(call.Span, Codes.UnknownChoice, $"'{question.Id}' has no choice '{key}'. {Nearest.Hint(key, [.. question.Choices.Select(choice => choice.Key)])}");
    }
}
