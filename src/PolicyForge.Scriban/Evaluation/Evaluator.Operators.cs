using System.Text;

namespace PolicyForge.Scriban;

/// <summary>Operators, literals of arrays and objects, interpolated strings, assignments.</summary>
internal sealed partial class Evaluator
{
    private object? EvaluateBinary(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        if (left is int leftNumber && right is int rightNumber)
        {
            switch (binary.Operator)
            {
                case BinaryOperator.Add: return Numbers.Fit((long)leftNumber + rightNumber);
                case BinaryOperator.Subtract: return Numbers.Fit((long)leftNumber - rightNumber);
                case BinaryOperator.Equal: return Coerce.Box(leftNumber == rightNumber);
                case BinaryOperator.Less: return Coerce.Box(leftNumber < rightNumber);
                case BinaryOperator.Greater: return Coerce.Box(leftNumber > rightNumber);
            }
        }

        return Operators.Apply(context, binary.Operator, binary.OperatorSpan, (binary.Left.Span, left), (binary.Right.Span, right));
    }

    private object? EvaluateLogical(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return Coerce.Box(Coerce.IsTrue(left) && Coerce.IsTrue(Evaluate(binary.Right)));
            case BinaryOperator.Or:
                return Coerce.Box(Coerce.IsTrue(left) || Coerce.IsTrue(Evaluate(binary.Right)));
        }

        var isNull = Coerce.Unwrap(left) is null;
        return isNull == (binary.Operator == BinaryOperator.Coalesce) ? Evaluate(binary.Right) : left;
    }

    private object? EvaluateConditional(ConditionalExpression conditional) =>
        Evaluate(Coerce.IsTrue(Evaluate(conditional.Condition)) ? conditional.Then : conditional.Else);

    private object? EvaluateUnary(UnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Not: return Coerce.Box(!Coerce.IsTrue(Evaluate(unary.Operand)));
            case UnaryOperator.Alias: return EvaluateWithoutCall(unary.Operand);
            case UnaryOperator.Expand: return Evaluate(unary.Operand);
        }

        var operand = Evaluate(unary.Operand);
        if (operand is IMissingValue)
            return operand;

        var value = Coerce.Unwrap(operand);
        if (value is bool flag)
            value = Numbers.Box(flag ? 1 : 0);

        if (value is not null && !Numbers.IsNumber(value))
            throw new ScriptRuntimeException(unary.Span, $"Only a number can have a sign, and `{unary.Operand}` is {Coerce.NameOf(value)}.");

        return unary.Operator == UnaryOperator.Negate ? Arithmetic.Negate(value, unary.Span) : value;
    }

    private object? EvaluateIncrement(IncrementExpression increment)
    {
        var before = Evaluate(increment.Target);
        var after = Operators.Apply(context, BinaryOperator.Add, increment.Span, (increment.Target.Span, before), (increment.Span, Numbers.Box(increment.Step)));
        SetPath(increment.Target, after);
        return increment.IsPostfix ? before : after;
    }

    private object? EvaluateAssign(AssignExpression assign)
    {
        var value = assign.Operator is { } op
            ? Operators.Apply(context, op, assign.OperatorSpan, (assign.Target.Span, Evaluate(assign.Target)), (assign.Value.Span, Evaluate(assign.Value)))
            : Evaluate(assign.Value);
        SetPath(assign.Target, value);
        return null;
    }

    private ScriptArray EvaluateArray(ArrayExpression expression)
    {
        var array = new ScriptArray(expression.Items.Length);
        foreach (var item in expression.Items)
            array.Add(Evaluate(item));

        return array;
    }

    private ScriptObject EvaluateObject(ObjectExpression expression)
    {
        var built = new ScriptObject();
        foreach (var (name, value) in expression.Members)
            built.SetValue(name, Evaluate(value));

        return built;
    }

    private object EvaluateInterpolation(InterpolationExpression interpolation)
    {
        var built = new StringBuilder(interpolation.Texts[0]);
        for (var i = 0; i < interpolation.Values.Length; i++)
        {
            var value = Evaluate(interpolation.Values[i]);
            if (value is IMissingValue)
                return value;

            built.Append(Coerce.ToText(context, value));
            built.Append(interpolation.Texts[i + 1]);
            limits.CheckText(interpolation.Span, built.Length);
        }

        return built.ToString();
    }

    private object? EvaluateIsEmpty(IsEmptyExpression expression) =>
        Coerce.IsEmpty(Evaluate(expression.Target)) is { } isEmpty ? Coerce.Box(isEmpty) : null;

    private object? EvaluateNamedArgument(NamedArgument argument) => argument.Value is null ? Coerce.True : Evaluate(argument.Value);
}
