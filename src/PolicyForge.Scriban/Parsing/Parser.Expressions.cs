namespace PolicyForge.Scriban;

/// <summary>
/// Expressions: an operand, then operators, arguments of a call without parentheses, <c>?:</c> and pipes.
/// A call without parentheses takes what follows, operators included: <c>f 1 + 2</c> is <c>f(3)</c>.
/// </summary>
internal sealed partial class Parser
{
    private const string AssignmentForm = "<variable> = <value>";

    private int expressionLevel;

    private enum Step
    {
        /// <summary>Something was read; look what follows.</summary>
        Again,

        /// <summary>The next argument of a call follows.</summary>
        Operand,

        Done,
    }

    /// <summary>What has been read of one expression; the arguments of its call lie on the parser's stack.</summary>
    private struct Chain(in ExpressionContext context)
    {
        public readonly ExpressionContext Context = context;
        public ScriptExpression Left = null!;
        public ScriptExpression? CallTarget;
        public int FirstArgument;

        public readonly bool IsInCall => CallTarget is not null;
    }

    /// <summary>What was read so far becomes the function of a call, or its next argument.</summary>
    private void PushLeft(ref Chain chain)
    {
        if (chain.IsInCall)
            arguments.Add(chain.Left);
        else
            (chain.CallTarget, chain.FirstArgument) = (chain.Left, arguments.Count);
    }

    /// <summary>Ends the call being read, if there is one, with what was read last as its last argument.</summary>
    private void CloseCall(ref Chain chain)
    {
        if (!chain.IsInCall)
            return;

        arguments.Add(chain.Left);
        CloseCallWithoutLeft(ref chain);
    }

    private void CloseCallWithoutLeft(ref Chain chain)
    {
        var taken = arguments.TakeFrom(chain.FirstArgument);
        chain.Left = new CallExpression(chain.CallTarget!, taken, false, chain.CallTarget!.Span.To(taken[^1].Span));
        chain.CallTarget = null;
    }

    private ScriptExpression ExpectExpression(in ExpressionContext context, string problem, string? form = null)
    {
        if (AtExpression && ParseExpression(context) is { } expression)
            return expression;

        if (!AtExpression)
            ErrorHere(form is null ? $"{problem} instead of {Found}." : $"{problem} before {Found}; the form is: {form}");

        return new LiteralExpression(null, CurrentSpan);
    }

    private ScriptExpression? ParseExpression(in ExpressionContext context)
    {
        var outerDepth = depth;
        expressionLevel++;
        EnterLevel();
        var chain = new Chain(context);
        ScriptExpression? result = null;
        do
        {
            if (ParseOperand() is not { } operand)
            {
                ErrorHere($"{Capitalise(Found)} cannot begin an expression.");
                break;
            }

            chain.Left = operand;
            result = operand;
        }
        while (ParseRest(ref chain) == Step.Operand);

        if (result is not null)
        {
            CloseCall(ref chain);
            result = chain.Left;
        }

        depth = outerDepth;
        expressionLevel--;
        return result;
    }

    private Step ParseRest(ref Chain chain)
    {
        if (chain.Left is AnonymousFunctionExpression && !chain.IsInCall)
            return Step.Done;

        Step step;
        do
        {
            step = ParseStep(ref chain);
        }
        while (step == Step.Again);

        return step;
    }

    private Step ParseStep(ref Chain chain)
    {
        if (chain.Left is not AnonymousFunctionExpression && TryParsePostfix(ref chain))
            return Step.Again;

        if (chain.Context.IsTerm)
            return Step.Done;

        if (Kind == TokenKind.Colon && chain.Context is { IsBranch: false, Precedence: 0 })
            return ParseNamedArgument(ref chain);

        if (AtAssignment(out var compound))
            return ParseAssignment(ref chain, compound);

        if (Precedence.TryGet(Kind, out var op, out var precedence))
            return ParseBinary(ref chain, op, precedence);

        if (Kind == TokenKind.Question)
            return ParseConditional(ref chain);

        if (AtExpression)
            return ParseCallArgument(ref chain);

        return Kind is TokenKind.Pipe or TokenKind.PipeGreater && chain.Context is { Precedence: 0, IsPipeTarget: false } ? ParsePipe(ref chain) : Step.Done;
    }

    /// <summary>A name before a colon, as an argument in parentheses: <c>f(x: 1)</c>.</summary>
    private Step ParseNamedArgument(ref Chain chain)
    {
        if (chain.Left is not VariableExpression name)
        {
            Error(chain.Left.Span, "Only a plain name can stand before `:` to name an argument: <name>: <value>");
            return Step.Done;
        }

        Next();
        var value = ExpectExpression(ExpressionContext.Value, "The value of the argument is missing", "<name>: <value>");
        chain.Left = new NamedArgument(name.Name, value, name.Span.To(value.Span));
        return Step.Done;
    }

    private bool AtAssignment(out BinaryOperator? compound)
    {
        compound = Kind switch
        {
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.AsteriskEqual => BinaryOperator.Multiply,
            TokenKind.SlashEqual => BinaryOperator.Divide,
            TokenKind.DoubleSlashEqual => BinaryOperator.DivideWhole,
            TokenKind.PercentEqual => BinaryOperator.Modulo,
            _ => null,
        };
        return compound is not null || Kind == TokenKind.Equal;
    }

    private Step ParseAssignment(ref Chain chain, BinaryOperator? compound)
    {
        var isAllowed = expressionLevel == 1 && chain.Context.AllowsAssignment && !chain.IsInCall;
        if (Kind == TokenKind.Equal && IsDeclaration(chain.Left))
        {
            declaredFunction = ParseInlineFunction((CallExpression)chain.Left, isAllowed);
            return Step.Done;
        }

        if (!isAllowed || !IsPath(chain.Left))
            Error(chain.Left.Span, $"An assignment is a statement of its own and not a value: {AssignmentForm}");

        var operatorSpan = SpanOf(Next());
        var value = ExpectExpression(ExpressionContext.Value, "A value is missing", AssignmentForm);
        chain.Left = new AssignExpression(chain.Left, compound, operatorSpan, value);
        return Step.Done;
    }

    private Step ParseBinary(ref Chain chain, BinaryOperator op, int precedence)
    {
        if (precedence <= chain.Context.Precedence || (chain.Context.IsWhen && op == BinaryOperator.Or))
            return Step.Done;

        EnterLevel();
        var operatorSpan = SpanOf(Next());
        var right = ExpectExpression(
            chain.Context.RightOf(precedence, chain.IsInCall), "The value to the right of the operator is missing", "<value> <operator> <value>");
        chain.Left = new BinaryExpression(op, operatorSpan, chain.Left, right);
        return Step.Again;
    }

    private Step ParseConditional(ref Chain chain)
    {
        const string form = "<condition> ? <value> : <value>";
        if (chain.Context.Precedence > 0)
            return Step.Done;

        CloseCall(ref chain);
        Next();
        var then = ExpectExpression(ExpressionContext.Branch, "A value is missing", form);
        if (!Accept(TokenKind.Colon))
            ErrorHere($"The `:` between the two values is missing before {Found}; the form is: {form}");

        var otherwise = ExpectExpression(ExpressionContext.Branch, "A value is missing", form);
        chain.Left = new ConditionalExpression(chain.Left, then, otherwise);
        return Step.Done;
    }

    /// <summary>Pipes group from the left; only behind a pipe may a line end.</summary>
    private Step ParsePipe(ref Chain chain)
    {
        CloseCall(ref chain);
        EnterLevel();
        lineEndsHidden++;
        Next();
        lineEndsHidden--;
        var target = ExpectExpression(ExpressionContext.PipeTarget, "A function is missing", "<value> | <function> <argument>");
        chain.Left = new PipeExpression(chain.Left, target);
        return Kind is TokenKind.Pipe or TokenKind.PipeGreater ? Step.Again : Step.Done;
    }

    private static bool IsPath(ScriptExpression expression) =>
        expression.Kind is NodeKind.Variable or NodeKind.Member or NodeKind.Indexer or NodeKind.Nested or NodeKind.This;
}
