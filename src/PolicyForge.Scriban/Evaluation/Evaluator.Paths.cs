using System.Runtime.CompilerServices;

namespace PolicyForge.Scriban;

/// <summary>Variables, members and indexes: reading and setting them. Reading a function calls it.</summary>
internal sealed partial class Evaluator
{
    private object? EvaluatePath(ScriptExpression path)
    {
        var pipe = TakePipe();
        var value = path is NestedExpression nested && pipe is null ? Evaluate(nested.Inner) : EvaluateWithoutCall(path);
        if (value is IScriptCustomFunction function)
            return Invoke(path, function, [], pipe, null);

        return pipe is null ? value : throw NotAPipeTarget(path, value);
    }

    /// <summary>The value of a path, also when it is a function: the target of a call, or what follows <c>@</c>.</summary>
    private object? EvaluateWithoutCall(ScriptExpression expression)
    {
        switch (expression.Kind)
        {
            case NodeKind.Variable: return ReadVariable((VariableExpression)expression);
            case NodeKind.Member: return ReadMember((MemberExpression)expression);
            case NodeKind.Indexer: return ReadIndex((IndexerExpression)expression);
            case NodeKind.This: return scopes.CurrentGlobal;
            case NodeKind.Nested when RuntimeHelpers.TryEnsureSufficientExecutionStack(): return EvaluateWithoutCall(((NestedExpression)expression).Inner);
            case NodeKind.Nested: throw TooDeep(expression);
            default: return Evaluate(expression);
        }
    }

    private object? ReadVariable(VariableExpression variable)
    {
        object? value;
        switch (variable.Scope)
        {
            case VariableScope.Loop:
                return scopes.FindLoopState(variable.Name == "for");
            case VariableScope.Local:
                if (scopes.TryGetLocal(variable.Span, variable.Name, out value))
                    return value;
                break;
            default:
                if (scopes.TryGet(variable.Span, variable.Name, out value))
                    return value;
                break;
        }

        return context.StrictVariables
            ? throw new ScriptRuntimeException(variable.Span, $"There is no variable or function `{variable.Name}`.")
            : null;
    }

    /// <summary>The target of a member or an index: a function there is called, unless it has members itself.</summary>
    private object? EvaluateTarget(ScriptExpression target)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep(target);

        if (target.Kind is not (NodeKind.Variable or NodeKind.Member or NodeKind.Indexer))
            return Evaluate(target);

        var value = EvaluateWithoutCall(target);
        return value is IScriptCustomFunction function and not IScriptObject ? Invoke(target, function, [], null, null) : value;
    }

    private object? ReadMember(MemberExpression member)
    {
        var target = EvaluateTarget(member.Target);
        if (target is not null && Members.TryGet(context, member.NameSpan, target, member.Name, out var value))
            return value;

        if (Coerce.Unwrap(target) is null)
        {
            return member.IsOptional || context.EnableRelaxedTargetAccess
                ? null
                : throw new ScriptRuntimeException(
                    member.NameSpan, $"`{member.Target}` is null and has no member `{member.Name}`; write `{member.Target}?.{member.Name}` where it may be missing.");
        }

        return context.EnableRelaxedMemberAccess
            ? null
            : throw new ScriptRuntimeException(member.NameSpan, $"`{member.Target}` has no member `{member.Name}`.");
    }

    private object? ReadIndex(IndexerExpression indexer)
    {
        var target = EvaluateTarget(indexer.Target);
        if (target is IMissingValue missing)
            return ReadMissing(indexer, missing);

        if (Coerce.Unwrap(target) is null)
        {
            return indexer.IsOptional || context.EnableRelaxedTargetAccess
                ? null
                : throw new ScriptRuntimeException(indexer.Target.Span, $"`{indexer.Target}` is null and has no `[{indexer.Index}]`.");
        }

        var position = Evaluate(indexer.Index);
        if (position is IMissingValue)
            return position;

        var index = Coerce.Unwrap(position);
        if (index is null)
            return context.EnableNullIndexer ? null : throw NullIndex(indexer);

        if (Members.TryGetAt(context, indexer, target!, index, out var value))
            return value;

        return context.EnableRelaxedIndexerAccess
            ? null
            : throw new ScriptRuntimeException(indexer.Index.Span, $"`{indexer.Target}` has no item at {Coerce.ToText(context, index)}.");
    }

    // What is not there has no items, and yet may have members.
    private object? ReadMissing(IndexerExpression indexer, IMissingValue target) =>
        target is IScriptObject members && Coerce.Unwrap(Evaluate(indexer.Index)) is string name && members.TryGetValue(context, indexer.Index.Span, name, out var value)
            ? value
            : target;

    private static ScriptRuntimeException NullIndex(IndexerExpression indexer) =>
        new(indexer.Index.Span, $"The index of `{indexer}` is null.");

    private void SetPath(ScriptExpression target, object? value)
    {
        switch (target)
        {
            case NestedExpression nested:
                SetPath(nested.Inner, value);
                break;
            case VariableExpression variable:
                if (!scopes.TrySet(variable.Span, variable, value))
                    throw ReadOnlyVariable(variable);
                break;
            case MemberExpression member:
                SetMember(member, value);
                break;
            case IndexerExpression indexer:
                SetIndex(indexer, value);
                break;
            default:
                throw new ScriptRuntimeException(target.Span, $"Nothing can be assigned to `{target}`; assign to a variable, a member or an index.");
        }
    }

    private void SetMember(MemberExpression member, object? value)
    {
        var target = Coerce.Unwrap(EvaluateTarget(member.Target));
        if (target is null)
        {
            if (context.EnableRelaxedTargetAccess)
                return;

            throw new ScriptRuntimeException(member.NameSpan, $"`{member.Target}` is null, so its member `{member.Name}` cannot be set.");
        }

        if (!Members.TrySet(context, member.NameSpan, target, member.Name, value))
            throw new ScriptRuntimeException(member.NameSpan, $"The member `{member.Name}` of `{member.Target}` cannot be set.");
    }

    private void SetIndex(IndexerExpression indexer, object? value)
    {
        var target = Coerce.Unwrap(EvaluateTarget(indexer.Target));
        if (target is null)
        {
            if (context.EnableRelaxedTargetAccess)
                return;

            throw new ScriptRuntimeException(indexer.Target.Span, $"`{indexer.Target}` is null, so its item `[{indexer.Index}]` cannot be set.");
        }

        var index = Coerce.Unwrap(Evaluate(indexer.Index)) ?? throw NullIndex(indexer);
        Members.SetAt(context, indexer, target, index, value);
    }

    private static ScriptRuntimeException ReadOnlyVariable(VariableExpression variable) =>
        new(variable.Span, $"The variable `{variable.Name}` is read-only.");
}
