using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyForge.Scriban;

/// <summary>
/// Runs the tree of a template. This part has the two switches, over statements and over expressions; each construct
/// has its method in the part for its topic.
/// </summary>
internal sealed partial class Evaluator(TemplateContext context)
{
    private readonly Limits limits = context.Limits;
    private readonly Scopes scopes = context.Scopes;
    private Flow flow;
    private object? returned;
    private ScriptNode? current;

    private enum Flow : byte
    {
        Next,
        Break,
        Continue,
        Return,
    }

    /// <summary>How far each <c>array.cycle</c> has come.</summary>
    public Dictionary<string, int> Cycles { get; } = [];

    /// <summary>The regular expressions of the templates, compiled once.</summary>
    public Dictionary<(string Pattern, string Options), Regex> Regexes { get; } = [];

    /// <summary>The place of the statement that is running.</summary>
    public SourceSpan CurrentSpan => current?.Span ?? default;

    /// <summary>Runs a page to its end or to its <c>ret</c>, whose value it prints.</summary>
    public void RunPage(ScriptBlockStatement page)
    {
        ExecuteBlock(page);
        if (TakeReturned() is { } value)
            context.Write(CurrentSpan, value);
    }

    /// <summary>Runs a page like <see cref="RunPage"/>, except that a last expression is returned and not printed.</summary>
    public object? RunForValue(ScriptBlockStatement page)
    {
        var last = Array.FindLastIndex(page.Statements, statement => statement.Kind is not (NodeKind.Indent or NodeKind.Outdent));
        var outerIndent = context.Indent;
        for (var i = 0; i < page.Statements.Length && flow == Flow.Next; i++)
        {
            if (i == last && page.Statements[i] is ExpressionStatement expression)
                return Evaluate(expression.Expression);

            ExecuteInBlock(page.Statements[i], outerIndent);
        }

        return TakeReturned();
    }

    public void Reset()
    {
        TakeReturned();
        pendingPipe = null;
        limits.IsInLoop = false;
        Cycles.Clear();
    }

    public object? EvaluateNode(ScriptNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case ScriptExpression expression:
                return Evaluate(expression);
            case ScriptBlockStatement block:
                ExecuteBlock(block);
                return null;
            default:
                Execute((ScriptStatement)node);
                return null;
        }
    }

    private object? TakeReturned()
    {
        var value = returned;
        returned = null;
        flow = Flow.Next;
        return value;
    }

    private void ExecuteBlock(ScriptBlockStatement block)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep(block);

        var outerIndent = context.Indent;
        foreach (var statement in block.Statements)
        {
            ExecuteInBlock(statement, outerIndent);
            if (flow != Flow.Next)
                break;
        }

        context.Indent = outerIndent;
    }

    private void ExecuteInBlock(ScriptStatement statement, string? outerIndent)
    {
        switch (statement.Kind)
        {
            case NodeKind.Indent: context.Indent = context.AutoIndent ? ((IndentStatement)statement).Indent : null; break;
            case NodeKind.Outdent: context.Indent = outerIndent; break;
            default: Execute(statement); break;
        }
    }

    private void Execute(ScriptStatement statement)
    {
        current = statement;
        limits.Step(statement.Span);
        switch (statement.Kind)
        {
            case NodeKind.Raw: context.Write(((RawStatement)statement).Text); break;
            case NodeKind.ExpressionStatement: ExecuteExpression((ExpressionStatement)statement); break;
            case NodeKind.If: ExecuteIf((IfStatement)statement); break;
            case NodeKind.Case: ExecuteCase((CaseStatement)statement); break;
            case NodeKind.For: ExecuteFor((ForStatement)statement); break;
            case NodeKind.While: ExecuteWhile((WhileStatement)statement); break;
            case NodeKind.Capture: ExecuteCapture((CaptureStatement)statement); break;
            case NodeKind.With: ExecuteWith((WithStatement)statement); break;
            case NodeKind.Import: ExecuteImport((ImportStatement)statement); break;
            case NodeKind.ReadOnly: scopes.SetReadOnly(((ReadOnlyStatement)statement).Variable); break;
            case NodeKind.Wrap: ExecuteWrap((WrapStatement)statement); break;
            case NodeKind.FunctionDeclaration: DeclareFunction((FunctionStatement)statement); break;
            case NodeKind.Return: ExecuteReturn((ReturnStatement)statement); break;
            case NodeKind.Break: Leave(statement, Flow.Break, "break"); break;
            case NodeKind.Continue: Leave(statement, Flow.Continue, "continue"); break;
            case NodeKind.BlockDelegate: ExecuteBlockDelegate(); break;
            default: throw new UnreachableException($"No rule to execute {statement.Kind}.");
        }
    }

    public object? Evaluate(ScriptExpression expression)
    {
        switch (expression.Kind)
        {
            case NodeKind.Literal: return ((LiteralExpression)expression).Value;
            case NodeKind.Variable or NodeKind.Member or NodeKind.Indexer or NodeKind.This: return EvaluatePath(expression);
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep(expression);

        return expression.Kind switch
        {
            NodeKind.Nested => EvaluatePath(expression),
            NodeKind.Binary => EvaluateBinary((BinaryExpression)expression),
            NodeKind.Logical => EvaluateLogical((BinaryExpression)expression),
            NodeKind.Call => EvaluateCall((CallExpression)expression, null),
            NodeKind.Pipe => EvaluatePipe((PipeExpression)expression),
            NodeKind.Conditional => EvaluateConditional((ConditionalExpression)expression),
            NodeKind.Unary => EvaluateUnary((UnaryExpression)expression),
            NodeKind.Assign => EvaluateAssign((AssignExpression)expression),
            NodeKind.Array => EvaluateArray((ArrayExpression)expression),
            NodeKind.Object => EvaluateObject((ObjectExpression)expression),
            NodeKind.Interpolation => EvaluateInterpolation((InterpolationExpression)expression),
            NodeKind.IsEmpty => EvaluateIsEmpty((IsEmptyExpression)expression),
            NodeKind.Increment => EvaluateIncrement((IncrementExpression)expression),
            NodeKind.AnonymousFunction => new ScriptFunction(((AnonymousFunctionExpression)expression).Definition),
            NodeKind.NamedArgument => EvaluateNamedArgument((NamedArgument)expression),
            _ => throw new UnreachableException($"No rule to evaluate {expression.Kind}."),
        };
    }

    private static ScriptRuntimeException TooDeep(ScriptNode node) =>
        new(node.Span, "The template is nested too deep to run here; use fewer calls inside calls.");
}
