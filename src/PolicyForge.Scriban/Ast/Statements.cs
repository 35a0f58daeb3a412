namespace PolicyForge.Scriban;

internal abstract class ScriptStatement(NodeKind kind, SourceSpan span) : ScriptNode(kind, span);

/// <summary>The statements between the head of a construct and its <c>end</c>.</summary>
public sealed class ScriptBlockStatement : ScriptNode
{
    internal ScriptBlockStatement(ScriptStatement[] statements, SourceSpan span)
        : base(NodeKind.Block, span) => Statements = statements;

    internal ScriptStatement[] Statements { get; }
}

/// <summary>Text outside code blocks.</summary>
internal sealed class RawStatement(string text, SourceSpan span) : ScriptStatement(NodeKind.Raw, span)
{
    public string Text { get; } = text;
}

/// <summary>A <c>{{</c>: from here on every new line gets the indentation of that block, if it has one.</summary>
internal sealed class IndentStatement(string? indent, SourceSpan span) : ScriptStatement(NodeKind.Indent, span)
{
    public static IndentStatement None { get; } = new(null, default);

    public string? Indent { get; } = indent;
}

/// <summary>A <c>}}</c>: the indentation of the enclosing block holds again.</summary>
internal sealed class OutdentStatement() : ScriptStatement(NodeKind.Outdent, default)
{
    public static OutdentStatement Instance { get; } = new();
}

internal sealed class ExpressionStatement(ScriptExpression expression, SourceSpan span) : ScriptStatement(NodeKind.ExpressionStatement, span)
{
    public ScriptExpression Expression { get; } = expression;
}

/// <summary><c>if condition ... else ... end</c>; <c>Else</c> is a block or the next <c>if</c> of the chain.</summary>
internal sealed class IfStatement(ScriptExpression condition, ScriptBlockStatement then, ScriptNode? otherwise, SourceSpan span)
    : ScriptStatement(NodeKind.If, span)
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptBlockStatement Then { get; } = then;

    public ScriptNode? Else { get; } = otherwise;
}

internal sealed record WhenClause(ScriptExpression[] Values, ScriptBlockStatement Body);

internal sealed class CaseStatement(ScriptExpression value, WhenClause[] whens, ScriptBlockStatement? otherwise, SourceSpan span)
    : ScriptStatement(NodeKind.Case, span)
{
    public ScriptExpression Value { get; } = value;

    public WhenClause[] Whens { get; } = whens;

    public ScriptBlockStatement? Else { get; } = otherwise;
}

internal sealed class ForStatement(
    ScriptExpression variable, ScriptExpression items, NamedArgument[] options, ScriptBlockStatement body, ScriptBlockStatement? otherwise, SourceSpan span)
    : ScriptStatement(NodeKind.For, span)
{
    public ScriptExpression Variable { get; } = variable;

    public ScriptExpression Items { get; } = items;

    /// <summary><c>offset:</c>, <c>limit:</c> and <c>reversed</c>.</summary>
    public NamedArgument[] Options { get; } = options;

    public ScriptBlockStatement Body { get; } = body;

    public ScriptBlockStatement? Else { get; } = otherwise;
}

internal sealed class WhileStatement(ScriptExpression condition, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(NodeKind.While, span)
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class CaptureStatement(ScriptExpression target, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(NodeKind.Capture, span)
{
    public ScriptExpression Target { get; } = target;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class WithStatement(ScriptExpression target, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(NodeKind.With, span)
{
    public ScriptExpression Target { get; } = target;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class ImportStatement(ScriptExpression source, SourceSpan span) : ScriptStatement(NodeKind.Import, span)
{
    public ScriptExpression Source { get; } = source;
}

internal sealed class ReadOnlyStatement(VariableExpression variable, SourceSpan span) : ScriptStatement(NodeKind.ReadOnly, span)
{
    public VariableExpression Variable { get; } = variable;
}

internal sealed class WrapStatement(ScriptExpression target, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(NodeKind.Wrap, span)
{
    public ScriptExpression Target { get; } = target;

    public ScriptBlockStatement Body { get; } = body;
}

/// <summary><c>func name ... end</c> or <c>name(x) = expression</c>.</summary>
internal sealed class FunctionStatement(FunctionDefinition definition, SourceSpan span) : ScriptStatement(NodeKind.FunctionDeclaration, span)
{
    public FunctionDefinition Definition { get; } = definition;
}

internal sealed class ReturnStatement(ScriptExpression? value, SourceSpan span) : ScriptStatement(NodeKind.Return, span)
{
    public ScriptExpression? Value { get; } = value;
}

internal sealed class BreakStatement(SourceSpan span) : ScriptStatement(NodeKind.Break, span);

internal sealed class ContinueStatement(SourceSpan span) : ScriptStatement(NodeKind.Continue, span);

/// <summary><c>$$</c>: the block that <c>wrap</c> passed to the function.</summary>
internal sealed class BlockDelegateStatement(SourceSpan span) : ScriptStatement(NodeKind.BlockDelegate, span);
