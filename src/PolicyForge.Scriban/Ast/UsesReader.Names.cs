namespace PolicyForge.Scriban;

/// <summary>Paths, functions and comparisons: what a part of the tree names.</summary>
internal sealed partial class UsesReader
{
    private void VisitPath(ScriptExpression path, ScriptExpression? pipe)
    {
        if (pipe is not null)
            AddFunction(path, [ArgumentOf(pipe)], isWrap: false, path.Span);
        else
            AddVariable(path);
    }

    private void VisitCall(CallExpression call, ScriptExpression? pipe, bool isWrap)
    {
        var arguments = call.Arguments.Select(ArgumentOf);
        AddFunction(call.Target, pipe is null ? [.. arguments] : [ArgumentOf(pipe), .. arguments], isWrap, call.Span);
        VisitAll(call.Arguments);
        if (NameOf(call.Target) == "array.contains" && (pipe is null ? call.Arguments : [pipe, .. call.Arguments]) is [var list, var item])
            AddComparison(list, item);
    }

    private void VisitBinary(BinaryExpression binary, ScriptExpression? pipe)
    {
        Visit(binary.Left, pipe);
        Visit(binary.Right);
        if (binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
            return;

        AddComparison(binary.Left, binary.Right);
        AddComparison(binary.Right, binary.Left);
    }

    private void AddComparison(ScriptExpression compared, ScriptExpression value)
    {
        if (value is LiteralExpression literal && PathOf(compared) is { } variable)
            comparisons.Add(new ComparisonUse(variable, literal.Value, literal.Span));
    }

    private void AddFunction(ScriptExpression target, ArgumentUse[] arguments, bool isWrap, SourceSpan span)
    {
        if (NameOf(target) is { } name)
            functions.Add(new FunctionUse(name, arguments, isWrap, span));
        else
            Visit(target);
    }

    private static ArgumentUse ArgumentOf(ScriptExpression argument)
    {
        var value = argument is NamedArgument { Value: { } named } ? named : argument;
        return value is LiteralExpression literal
            ? new ArgumentUse(literal.Value, true, value.Span)
            : new ArgumentUse(null, false, value.Span);
    }

    private static string? NameOf(ScriptExpression target)
    {
        var names = new Stack<string>();
        while (target is MemberExpression member)
        {
            names.Push(member.Name);
            target = member.Target;
        }

        if (target is not VariableExpression variable)
            return null;

        names.Push(variable.Name);
        return string.Join('.', names);
    }

    private VariableUse UseOf(VariableExpression variable) =>
        new(variable.Name, [], variable.Span) { Within = [.. Enumerable.Reverse(around)] };

    /// <summary>A variable with constant members; null for what is computed.</summary>
    private VariableUse? PathOf(ScriptExpression expression) => expression switch
    {
        VariableExpression { Scope: VariableScope.Global } variable => UseOf(variable),
        MemberExpression member when PathOf(member.Target) is { } target => target with { Members = [.. target.Members, new MemberUse(member.Name, member.NameSpan)] },
        NestedExpression nested => PathOf(nested.Inner),
        _ => null,
    };

    private void AddVariable(ScriptExpression path)
    {
        var members = new Stack<MemberUse>();
        while (true)
        {
            switch (path)
            {
                case VariableExpression variable:
                    if (variable.Scope == VariableScope.Global)
                        variables.Add(UseOf(variable) with { Members = [.. members] });
                    return;
                case MemberExpression member:
                    members.Push(new MemberUse(member.Name, member.NameSpan));
                    path = member.Target;
                    break;
                case IndexerExpression { Index: LiteralExpression { Value: string name } literal } indexer:
                    members.Push(new MemberUse(name, literal.Span));
                    path = indexer.Target;
                    break;
                case IndexerExpression indexer:
                    // What follows a computed index is not constant.
                    members.Clear();
                    Visit(indexer.Index);
                    path = indexer.Target;
                    break;
                default:
                    Visit(path, null);
                    return;
            }
        }
    }
}
