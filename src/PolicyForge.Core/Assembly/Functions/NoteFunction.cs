using PolicyForge.Documents;
using PolicyForge.Documents.Marks;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary><c>wrap note</c>: words to the adopting organisation, in the model edition only.</summary>
internal sealed class NoteFunction(BodyScope scope) : IScriptCustomFunction
{
    /// <summary>How it is written.</summary>
    public const string Usage = "{{ wrap note }}…{{ end }}";

    public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var block = Arguments.Block(blockStatement, callerContext, Usage);
        Arguments.AtMost(0, arguments, callerContext, Usage);
        return new RenderedText(scope.Edition == Edition.Model
            ? scope.Fence(new NoteMark(), context.RenderBlock(block))
            : scope.Fence(new DecidedMark(), ""));
    }
}
