using PolicyForge.Documents.Marks;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary><c>ref "clause-id"</c>: the number of another clause, computed when all is in place.</summary>
internal sealed class ReferenceFunction(BodyScope scope) : IScriptCustomFunction
{
    /// <summary>How it is written.</summary>
    public const string Usage = """{{ ref "clause-id" }} or {{ ref "clause-id" "fallback words" }}""";

    public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var target = Arguments.Text(arguments, 0, callerContext, Usage);
        var fallback = arguments.Count > 1 ? Arguments.Text(arguments, 1, callerContext, Usage) : null;
        Arguments.AtMost(2, arguments, callerContext, Usage);
        return new RenderedText(scope.Fence(new ReferenceMark(target, fallback), ""));
    }
}
