using System.Runtime.CompilerServices;

namespace PolicyForge.Scriban;

/// <summary>
/// Collects the variables and functions that a tree uses. This part walks the tree; <c>UsesReader.Names.cs</c> reads
/// what is named there.
/// </summary>
internal sealed partial class UsesReader
{
    private readonly HashSet<string> own = [];
    private readonly List<VariableUse> variables = [];
    private readonly List<FunctionUse> functions = [];
    private readonly List<ComparisonUse> comparisons = [];

    // The objects of the `with` blocks around what is visited, outermost first.
    private readonly List<VariableUse> around = [];

    public static TemplateUses Read(ScriptBlockStatement page)
    {
        var reader = new UsesReader();
        reader.Visit(page);

        // A name may be set further down than it is read, so the template's own names are known only now.
        return new TemplateUses(
            [.. reader.variables.Where(use => !reader.own.Contains(use.Name)).OrderBy(use => use.Span.Start.Offset)],
            [.. reader.functions.OrderBy(use => use.Span.Start.Offset)],
            [.. reader.comparisons.Where(use => !reader.own.Contains(use.Variable.Name)).OrderBy(use => use.Span.Start.Offset)]);
    }

    private void Visit(ScriptNode? node)
    {
        switch (node)
        {
            case null: break;
            case ScriptExpression expression: Visit(expression, null); break;
            case ScriptBlockStatement block: VisitAll(block.Statements); break;
            case ExpressionStatement statement: Visit(statement.Expression); break;
            case IfStatement statement: VisitIf(statement); break;
            case CaseStatement statement: VisitCase(statement); break;
            case ForStatement statement: VisitFor(statement); break;
            case WhileStatement statement: VisitAll([statement.Condition, statement.Body]); break;
            case CaptureStatement statement: VisitTarget(statement.Target); Visit(statement.Body); break;
            case WithStatement statement: VisitWith(statement); break;
            case ImportStatement statement: Visit(statement.Source); break;
            case WrapStatement statement: VisitWrap(statement); break;
            case FunctionStatement statement: VisitFunction(statement.Definition); break;
            case ReturnStatement statement: Visit(statement.Value); break;
        }
    }

    private void VisitAll(IEnumerable<ScriptNode> nodes)
    {
        foreach (var node in nodes)
            Visit(node);
    }

    private void VisitIf(IfStatement statement)
    {
        ScriptNode? branch = statement;
        while (branch is IfStatement next)
        {
            VisitAll([next.Condition, next.Then]);
            branch = next.Else;
        }

        Visit(branch);
    }

    private void VisitCase(CaseStatement statement)
    {
        Visit(statement.Value);
        foreach (var when in statement.Whens)
        {
            VisitAll(when.Values);
            foreach (var value in when.Values)
                AddComparison(statement.Value, value);

            Visit(when.Body);
        }

        Visit(statement.Else);
    }

    private void VisitFor(ForStatement statement)
    {
        VisitTarget(statement.Variable);
        Visit(statement.Items);
        VisitAll(statement.Options);
        Visit(statement.Body);
        Visit(statement.Else);
    }

    private void VisitWith(WithStatement statement)
    {
        Visit(statement.Target);
        around.Add(PathOf(statement.Target) ?? new VariableUse("", [], statement.Target.Span));
        Visit(statement.Body);
        around.RemoveAt(around.Count - 1);
    }

    private void VisitWrap(WrapStatement statement)
    {
        if (statement.Target is CallExpression call)
            VisitCall(call, null, isWrap: true);
        else
            AddFunction(statement.Target, [], isWrap: true, statement.Target.Span);

        Visit(statement.Body);
    }

    private void VisitFunction(FunctionDefinition definition)
    {
        if (definition.Name is { } name)
            own.Add(name.Name);

        foreach (var parameter in definition.Parameters ?? [])
            own.Add(parameter.Name);

        Visit(definition.Body);
    }

    /// <summary>Something that is set: a variable becomes the template's own; the rest of a path is read.</summary>
    private void VisitTarget(ScriptExpression target)
    {
        switch (target)
        {
            case VariableExpression variable: own.Add(variable.Name); break;
            case NestedExpression nested: VisitTarget(nested.Inner); break;
            case MemberExpression member: Visit(member.Target); break;
            case IndexerExpression indexer: VisitAll([indexer.Target, indexer.Index]); break;
            default: Visit(target); break;
        }
    }

    /// <summary>Visits an expression; a value piped into it goes to the first function in it.</summary>
    private void Visit(ScriptExpression expression, ScriptExpression? pipe)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(expression.Span, "The template is nested too deep to be read.");

        switch (expression)
        {
            case VariableExpression or MemberExpression or IndexerExpression: VisitPath(expression, pipe); break;
            case NestedExpression nested: Visit(nested.Inner, pipe); break;
            case CallExpression call: VisitCall(call, pipe, isWrap: false); break;
            case PipeExpression piped: Visit(piped.From); Visit(piped.To, piped.From); break;
            case BinaryExpression binary: VisitBinary(binary, pipe); break;
            case ConditionalExpression conditional: Visit(conditional.Condition, pipe); VisitAll([conditional.Then, conditional.Else]); break;
            case UnaryExpression unary: Visit(unary.Operand, pipe); break;
            case IsEmptyExpression isEmpty: Visit(isEmpty.Target, pipe); break;
            case IncrementExpression increment: Visit(increment.Target); VisitTarget(increment.Target); break;
            case AssignExpression assign: VisitTarget(assign.Target); Visit(assign.Value); break;
            case ArrayExpression array: VisitAll(array.Items); break;
            case ObjectExpression members: VisitAll(members.Members.Select(member => member.Value)); break;
            case InterpolationExpression interpolation: VisitAll(interpolation.Values); break;
            case NamedArgument named: Visit(named.Value); break;
            case AnonymousFunctionExpression anonymous: VisitFunction(anonymous.Definition); break;
        }
    }
}
