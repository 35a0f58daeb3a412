namespace PolicyForge.Scriban;

/// <summary>A part of a template that has a value.</summary>
internal abstract class ScriptExpression(NodeKind kind, SourceSpan span) : ScriptNode(kind, span);

internal sealed class LiteralExpression(object? value, SourceSpan span) : ScriptExpression(NodeKind.Literal, span)
{
    public object? Value { get; } = value;
}

internal enum VariableScope : byte
{
    Global,

    /// <summary>Begins with <c>$</c>: lives in the function, the include or the page.</summary>
    Local,

    /// <summary><c>for</c> or <c>while</c>: the state of the innermost loop.</summary>
    Loop,
}

internal sealed class VariableExpression(string name, VariableScope scope, SourceSpan span) : ScriptExpression(NodeKind.Variable, span)
{
    /// <summary>As written, a <c>$</c> included.</summary>
    public string Name { get; } = name;

    public VariableScope Scope { get; } = scope;
}

internal sealed class ThisExpression(SourceSpan span) : ScriptExpression(NodeKind.This, span);

internal sealed class MemberExpression(ScriptExpression target, string name, bool isOptional, SourceSpan span)
    : ScriptExpression(NodeKind.Member, span)
{
    public ScriptExpression Target { get; } = target;

    public string Name { get; } = name;

    public SourceSpan NameSpan => Span.Last(Name.Length);

    /// <summary>Written with <c>?.</c>, or anywhere behind one in the same chain: null instead of an error on null.</summary>
    public bool IsOptional { get; } = isOptional;
}

internal sealed class IndexerExpression(ScriptExpression target, ScriptExpression index, bool isOptional, SourceSpan span)
    : ScriptExpression(NodeKind.Indexer, span)
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression Index { get; } = index;

    /// <summary>Stands behind a <c>?.</c> in the same chain.</summary>
    public bool IsOptional { get; } = isOptional;
}

/// <summary><c>x.empty?</c></summary>
internal sealed class IsEmptyExpression(ScriptExpression target, SourceSpan span) : ScriptExpression(NodeKind.IsEmpty, span)
{
    public ScriptExpression Target { get; } = target;
}

internal sealed class NestedExpression(ScriptExpression inner, SourceSpan span) : ScriptExpression(NodeKind.Nested, span)
{
    public ScriptExpression Inner { get; } = inner;
}

internal enum UnaryOperator : byte
{
    Not,
    Negate,
    Plus,
    Alias,
    Expand,
}

internal sealed class UnaryExpression(UnaryOperator op, ScriptExpression operand, SourceSpan span) : ScriptExpression(NodeKind.Unary, span)
{
    public UnaryOperator Operator { get; } = op;

    public ScriptExpression Operand { get; } = operand;
}

/// <summary><c>x++</c>, <c>--x</c> and the like.</summary>
internal sealed class IncrementExpression(ScriptExpression target, int step, bool isPostfix, SourceSpan span)
    : ScriptExpression(NodeKind.Increment, span)
{
    public ScriptExpression Target { get; } = target;

    public int Step { get; } = step;

    public bool IsPostfix { get; } = isPostfix;
}

internal sealed class BinaryExpression(BinaryOperator op, SourceSpan operatorSpan, ScriptExpression left, ScriptExpression right)
    : ScriptExpression(op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Coalesce or BinaryOperator.NotNullThen ? NodeKind.Logical : NodeKind.Binary, left.Span.To(right.Span))
{
    public BinaryOperator Operator { get; } = op;

    public SourceSpan OperatorSpan { get; } = operatorSpan;

    public ScriptExpression Left { get; } = left;

    public ScriptExpression Right { get; } = right;
}

internal sealed class ConditionalExpression(ScriptExpression condition, ScriptExpression then, ScriptExpression otherwise)
    : ScriptExpression(NodeKind.Conditional, condition.Span.To(otherwise.Span))
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptExpression Then { get; } = then;

    public ScriptExpression Else { get; } = otherwise;
}

/// <summary><c>f a b</c> or <c>f(a, b)</c>.</summary>
internal sealed class CallExpression(ScriptExpression target, ScriptExpression[] arguments, bool isExplicit, SourceSpan span)
    : ScriptExpression(NodeKind.Call, span)
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression[] Arguments { get; } = arguments;

    public bool IsExplicit { get; } = isExplicit;
}

internal sealed class NamedArgument(string name, ScriptExpression? value, SourceSpan span) : ScriptExpression(NodeKind.NamedArgument, span)
{
    public string Name { get; } = name;

    /// <summary>Null for a bare name, which means true.</summary>
    public ScriptExpression? Value { get; } = value;
}

internal sealed class PipeExpression(ScriptExpression from, ScriptExpression to) : ScriptExpression(NodeKind.Pipe, from.Span.To(to.Span))
{
    public ScriptExpression From { get; } = from;

    public ScriptExpression To { get; } = to;
}

/// <summary><c>target = value</c>, or <c>target += value</c> with the operator that it applies.</summary>
internal sealed class AssignExpression(ScriptExpression target, BinaryOperator? op, SourceSpan operatorSpan, ScriptExpression value)
    : ScriptExpression(NodeKind.Assign, target.Span.To(value.Span))
{
    public ScriptExpression Target { get; } = target;

    public BinaryOperator? Operator { get; } = op;

    public SourceSpan OperatorSpan { get; } = operatorSpan;

    public ScriptExpression Value { get; } = value;
}

internal sealed class ArrayExpression(ScriptExpression[] items, SourceSpan span) : ScriptExpression(NodeKind.Array, span)
{
    public ScriptExpression[] Items { get; } = items;
}

internal sealed class ObjectExpression(KeyValuePair<string, ScriptExpression>[] members, SourceSpan span) : ScriptExpression(NodeKind.Object, span)
{
    public KeyValuePair<string, ScriptExpression>[] Members { get; } = members;
}

/// <summary><c>$"text {value} text"</c>; texts and values alternate, beginning and ending with a text.</summary>
internal sealed class InterpolationExpression(string[] texts, ScriptExpression[] values, SourceSpan span)
    : ScriptExpression(NodeKind.Interpolation, span)
{
    public string[] Texts { get; } = texts;

    public ScriptExpression[] Values { get; } = values;
}

/// <summary><c>do ... end</c></summary>
internal sealed class AnonymousFunctionExpression(FunctionDefinition definition, SourceSpan span)
    : ScriptExpression(NodeKind.AnonymousFunction, span)
{
    public FunctionDefinition Definition { get; } = definition;
}
