using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>Writes a node as source text, for messages.</summary>
internal static class NodeText
{
    // Messages quote a few levels; deeper parts show as three dots, which also bounds the recursion.
    private const int MaxDepth = 6;

    public static string Of(ScriptNode node) => Of(node, MaxDepth);

    private static string Of(ScriptNode? node, int depth)
    {
        if (depth == 0)
            return "...";

        var next = depth - 1;
        return node switch
        {
            null => "",
            LiteralExpression literal => OfLiteral(literal.Value),
            VariableExpression variable => variable.Name,
            ThisExpression => "this",
            MemberExpression member => $"{Of(member.Target, next)}{(member.IsOptional ? "?." : ".")}{member.Name}",
            IndexerExpression indexer => $"{Of(indexer.Target, next)}[{Of(indexer.Index, next)}]",
            IsEmptyExpression isEmpty => $"{Of(isEmpty.Target, next)}.empty?",
            NestedExpression nested => $"({Of(nested.Inner, next)})",
            UnaryExpression unary => $"{"!-+@^"[(int)unary.Operator]}{Of(unary.Operand, next)}",
            IncrementExpression increment => Of(increment.Target, next) + (increment.Step > 0 ? "++" : "--"),
            BinaryExpression binary => $"{Of(binary.Left, next)} {binary.Operator.Text()} {Of(binary.Right, next)}",
            ConditionalExpression choice => $"{Of(choice.Condition, next)} ? {Of(choice.Then, next)} : {Of(choice.Else, next)}",
            CallExpression call => OfCall(call, next),
            NamedArgument named => $"{named.Name}: {Of(named.Value, next)}",
            PipeExpression pipe => $"{Of(pipe.From, next)} | {Of(pipe.To, next)}",
            ArrayExpression array => $"[{string.Join(", ", array.Items.Select(item => Of(item, next)))}]",
            ObjectExpression => "{...}",
            InterpolationExpression => "$\"...\"",
            AnonymousFunctionExpression => "do ... end",
            _ => "...",
        };
    }

    private static string OfCall(CallExpression call, int depth)
    {
        var arguments = call.Arguments.Select(argument => Of(argument, depth));
        return call.IsExplicit
            ? $"{Of(call.Target, depth)}({string.Join(", ", arguments)})"
            : $"{Of(call.Target, depth)} {string.Join(' ', arguments)}".TrimEnd();
    }

    private static string OfLiteral(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{(text.Length > 40 ? text[..40] + "..." : text)}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
