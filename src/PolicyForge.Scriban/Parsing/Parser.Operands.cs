namespace PolicyForge.Scriban;

/// <summary>Operands: names, literals, parentheses, arrays, objects, signs.</summary>
internal sealed partial class Parser
{
    private const string ObjectForm = "{<name>: <value>, ...}";

    private static readonly HashSet<string> ForMembers = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];
    private static readonly HashSet<string> WhileMembers = ["index", "first", "even", "odd"];

    private bool AtExpression => Kind is TokenKind.Identifier or TokenKind.SpecialIdentifier
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float
        or TokenKind.String or TokenKind.Verbatim or TokenKind.InterpolationStart
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
        or TokenKind.DoublePlus or TokenKind.DoubleMinus;

    private ScriptExpression? ParseOperand() => Kind switch
    {
        TokenKind.Identifier or TokenKind.SpecialIdentifier => ParseName(),
        TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float => ParseNumber(),
        TokenKind.String or TokenKind.Verbatim => ParseString(),
        TokenKind.InterpolationStart => ParseInterpolation(),
        TokenKind.OpenParen => ParseParentheses(),
        TokenKind.OpenBracket => ParseArray(),
        TokenKind.OpenBrace => ParseObject(),
        TokenKind.DoublePlus or TokenKind.DoubleMinus => ParsePrefixIncrement(),
        TokenKind.Exclamation => ParseUnary(UnaryOperator.Not, ExpressionContext.Operand),
        TokenKind.Minus => ParseUnary(UnaryOperator.Negate, ExpressionContext.Operand),
        TokenKind.Plus => ParseUnary(UnaryOperator.Plus, ExpressionContext.Operand),
        TokenKind.At => ParseUnary(UnaryOperator.Alias, ExpressionContext.Term),
        TokenKind.Caret => ParseUnary(UnaryOperator.Expand, ExpressionContext.Term),
        _ => null,
    };

    private ScriptExpression ParseName()
    {
        if (AtWord("do"))
            return ParseAnonymousFunction();

        var token = Next();
        var span = SpanOf(token);
        var name = token.Value!;
        if (token.Kind == TokenKind.SpecialIdentifier)
            return ParseSpecialName(name, span);

        switch (name)
        {
            case "true": return new LiteralExpression(Coerce.True, span);
            case "false": return new LiteralExpression(Coerce.False, span);
            case "null": return new LiteralExpression(null, span);
            case "this": return new ThisExpression(span);
            case "for" or "while" when Kind == TokenKind.Dot: return ParseLoopVariable(name, span);
            default: return new VariableExpression(name, VariableScope.Global, span);
        }
    }

    private ScriptExpression ParseSpecialName(string name, SourceSpan span)
    {
        if (name == "$$")
            Error(span, "`$$` is a statement of its own: it prints the block that `wrap` passed.");

        if (name.Length == 1 || !char.IsAsciiDigit(name[1]))
            return new VariableExpression(name, VariableScope.Local, span);

        // $0 is short for $[0].
        if (!int.TryParse(name.AsSpan(1), out var position))
            Error(span, $"`{name}` is not the number of an argument.");

        var arguments = new VariableExpression("$", VariableScope.Local, span);
        return new IndexerExpression(arguments, new LiteralExpression(position, span), false, span);
    }

    private VariableExpression ParseLoopVariable(string name, SourceSpan span)
    {
        var members = name == "for" ? ForMembers : WhileMembers;
        if (Peek().Value is { } member && !members.Contains(member))
            Error(span, $"`{name}.{member}` does not exist; a `{name}` loop has {string.Join(", ", members.Select(known => $"{name}.{known}"))}.");

        return new VariableExpression(name, VariableScope.Loop, span);
    }

    private LiteralExpression ParseNumber()
    {
        var token = Next();
        if (NumberLiteral.TryParse(token, options.ParseFloatAsDecimal, out var value, out var problem))
            return new LiteralExpression(value, SpanOf(token));

        Error(SpanOf(token), problem);
        return new LiteralExpression(null, SpanOf(token));
    }

    private LiteralExpression ParseString()
    {
        var token = Next();
        return new LiteralExpression(token.Value, SpanOf(token));
    }

    private InterpolationExpression ParseInterpolation()
    {
        var first = Next();
        var texts = new List<string> { first.Value! };
        var values = new List<ScriptExpression>();
        while (Kind != TokenKind.InterpolationEnd)
        {
            values.Add(ExpectExpression(ExpressionContext.Value, "A value is missing", "$\"text {<value>} text\""));
            if (Kind is not (TokenKind.InterpolationText or TokenKind.InterpolationEnd))
            {
                ErrorHere("The `}` behind the value in this string is missing on the same line.");
                texts.Add("");
                return new InterpolationExpression([.. texts], [.. values], SpanFrom(first));
            }

            if (Kind == TokenKind.InterpolationText)
                texts.Add(Next().Value!);
        }

        var end = Next();
        if (values.Count > 0)
            texts.Add(end.Value!);

        return new InterpolationExpression([.. texts], [.. values], SpanFrom(first));
    }

    private NestedExpression ParseParentheses()
    {
        var first = Next();
        var inner = ExpectExpression(ExpressionContext.Value, "A value is missing", "(<value>)");
        if (!Accept(TokenKind.CloseParen))
            ErrorHere($"The closing `)` is missing before {Found}.");

        return new NestedExpression(inner, SpanFrom(first));
    }

    private ArrayExpression ParseArray()
    {
        EnterLevel();
        var first = Current;
        lineEndsHidden++;
        Next();
        var items = new List<ScriptExpression>();
        while (Kind != TokenKind.CloseBracket)
        {
            var at = index;
            items.Add(ExpectExpression(ExpressionContext.Value, "A value is missing", "[<value>, <value>]"));
            if (!Accept(TokenKind.Comma) || index == at)
                break;
        }

        lineEndsHidden--;
        if (!Accept(TokenKind.CloseBracket))
            ErrorHere($"The closing `]` is missing before {Found}; the form is: [<value>, <value>]");

        return new ArrayExpression([.. items], SpanFrom(first));
    }

    private ObjectExpression ParseObject()
    {
        EnterLevel();
        var first = Current;
        lineEndsHidden++;
        Next();
        var members = new List<KeyValuePair<string, ScriptExpression>>();
        var isComplete = true;
        while (Kind != TokenKind.CloseBrace && isComplete)
        {
            isComplete = ParseObjectMember(members);
            if (isComplete && !Accept(TokenKind.Comma) && Kind != TokenKind.CloseBrace)
            {
                ErrorHere($"A `,` or the closing `}}` is missing before {Found}; the form is: {ObjectForm}");
                isComplete = false;
            }
        }

        lineEndsHidden--;
        if (isComplete)
            Accept(TokenKind.CloseBrace);

        return new ObjectExpression([.. members], SpanFrom(first));
    }

    private bool ParseObjectMember(List<KeyValuePair<string, ScriptExpression>> members)
    {
        if (Kind is not (TokenKind.Identifier or TokenKind.String or TokenKind.Verbatim))
        {
            ErrorHere($"{Capitalise(Found)} cannot be the name of a member; the form is: {ObjectForm}");
            return false;
        }

        var name = Next().Value!;
        if (!Accept(TokenKind.Colon))
        {
            ErrorHere($"A `:` is missing behind the name `{name}`; the form is: {ObjectForm}");
            return false;
        }

        if (!AtExpression)
        {
            ErrorHere($"{Capitalise(Found)} cannot be the value of `{name}`; the form is: {ObjectForm}");
            return false;
        }

        members.Add(new(name, ExpectExpression(ExpressionContext.Value, "A value is missing", ObjectForm)));
        return true;
    }

    private UnaryExpression ParseUnary(UnaryOperator op, in ExpressionContext operandContext)
    {
        var first = Next();
        var operand = ExpectExpression(operandContext, "The value behind the operator is missing", "<operator><value>");
        return new UnaryExpression(op, operand, SpanOf(first).To(operand.Span));
    }

    private IncrementExpression ParsePrefixIncrement()
    {
        var token = Next();
        var target = ExpectExpression(ExpressionContext.Term, "A variable is missing", "++<variable>");
        if (!IsPath(target))
            ErrorHere("`++` and `--` need a variable, a member or an indexed value.");

        return new IncrementExpression(target, token.Kind == TokenKind.DoublePlus ? 1 : -1, false, SpanOf(token).To(target.Span));
    }
}
