using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents.Marks;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary><c>wrap optional "question"</c>: a passage that stands when the answer is yes.</summary>
internal sealed class OptionalFunction(BodyScope scope) : IScriptCustomFunction
{
    /// <summary>How it is written.</summary>
    public const string Usage = """{{ wrap optional "question" }}…{{ end }}""";

    public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var block = Arguments.Block(blockStatement, callerContext, Usage);
        var question = Arguments.Question(scope, Arguments.Text(arguments, 0, callerContext, Usage), callerContext);
        Arguments.AtMost(1, arguments, callerContext, Usage);
        if (question is not YesNoQuestion)
            throw new BodyException(callerContext.Span, Codes.FunctionUse, $"'{question.Id}' is a question of type {question.Type}; wrap optional needs a yes-no question. Use wrap option for choices, and if for other types.");
        return new RenderedText(Passage(context, block, question));
    }

    private string Passage(TemplateContext context, ScriptBlockStatement block, Question question)
    {
        var resolved = scope.Answer(question);
        if (resolved is { Asked: true, Answer: null } && scope.ShowsUndecided)
            return scope.Undecided(question, new OptionalMark(question.Id), () => context.RenderBlock(block));
        return scope.Fence(new DecidedMark(), resolved is { Asked: true, Answer: YesNoAnswer { Yes: true } } ? context.RenderBlock(block) : "");
    }
}
