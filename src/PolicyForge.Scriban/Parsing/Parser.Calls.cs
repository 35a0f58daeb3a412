namespace PolicyForge.Scriban;

/// <summary>Calls: <c>f(a, b)</c>, <c>f a b</c>, named arguments, the options of <c>for</c>.</summary>
internal sealed partial class Parser
{
    private const string CallForm = "<function>(<argument>, <argument>)";

    /// <summary><c>f(a, b)</c>, with no blank before the parenthesis.</summary>
    private CallExpression ParseExplicitCall(ScriptExpression target)
    {
        Next();
        var firstArgument = arguments.Count;
        while (Kind != TokenKind.CloseParen)
        {
            if (arguments.Count > firstArgument && !Accept(TokenKind.Comma))
                ErrorHere($"A comma is missing between two arguments; the form is: {CallForm}");

            if (!AtExpression || ParseExpression(ExpressionContext.Value) is not { } argument)
            {
                ErrorHere($"{Capitalise(Found)} cannot be an argument; the form is: {CallForm}");
                break;
            }

            arguments.Add(argument);
        }

        if (!Accept(TokenKind.CloseParen))
            ErrorHere($"The `)` behind the arguments is missing; the form is: {CallForm}");

        return new CallExpression(target, arguments.TakeFrom(firstArgument), true, target.Span.To(SpanOf(Previous)));
    }

    /// <summary>Something that begins an expression follows: what was read is a function, or its argument.</summary>
    private Step ParseCallArgument(ref Chain chain)
    {
        if (chain.Context.IsInCall)
            return Step.Done;

        if (chain.Context.ForOptions is { } options && Kind == TokenKind.Identifier && !chain.IsInCall)
        {
            ParseNamedList(options.Add, allowBareNames: true);
            return AtPipe ? Step.Again : Step.Done;
        }

        PushLeft(ref chain);
        if (!AtNamedArgument || chain.Context.IsBranch)
            return Step.Operand;

        ParseNamedList(arguments.Add, allowBareNames: false);
        if (AtExpression)
            return Step.Operand;

        CloseCallWithoutLeft(ref chain);
        return AtPipe ? Step.Again : Step.Done;
    }

    private bool AtNamedArgument => Kind == TokenKind.Identifier && Peek().Kind == TokenKind.Colon;

    private bool AtPipe => Kind is TokenKind.Pipe or TokenKind.PipeGreater;

    private void ParseNamedList(Action<NamedArgument> add, bool allowBareNames)
    {
        while (AtNamedArgument || (allowBareNames && Kind == TokenKind.Identifier))
        {
            var name = Next();
            ScriptExpression? value = null;
            if (Accept(TokenKind.Colon))
                value = ExpectExpression(ExpressionContext.Term, "The value of the argument is missing", "<name>: <value>");

            add(new NamedArgument(name.Value!, value, SpanFrom(name)));
            if (value is AnonymousFunctionExpression)
                return;
        }
    }
}
