namespace PolicyForge.Scriban;

/// <summary>Function definitions: <c>func</c>, <c>do</c>, <c>name(x) = ...</c>, and <c>ret</c>.</summary>
internal sealed partial class Parser
{
    private const string FunctionForm = "func <name> ... end, or func <name>(<parameter>, ...) ... end";

    // Whether a `ret` was read since the function being parsed began.
    private bool sawReturn;

    // Set when what looked like an expression statement turned out to be `name(x) = ...`.
    private FunctionStatement? declaredFunction;

    private FunctionStatement? ParseFunction()
    {
        var first = Next();
        var name = ExpectVariable(SpanOf(first), FunctionForm);
        var definition = ParseFunctionRest(name, SpanOf(first), isStatement: true);
        return name is null ? null : new FunctionStatement(definition, SpanFrom(first));
    }

    private AnonymousFunctionExpression ParseAnonymousFunction()
    {
        var first = Next();
        var definition = ParseFunctionRest(null, SpanOf(first), isStatement: false);
        return new AnonymousFunctionExpression(definition, SpanFrom(first));
    }

    private FunctionDefinition ParseFunctionRest(VariableExpression? name, SourceSpan span, bool isStatement)
    {
        var (outerLevel, outerReturn, outerHidden) = (expressionLevel, sawReturn, lineEndsHidden);
        expressionLevel = 0;
        sawReturn = false;
        lineEndsHidden = 0;

        var parameters = Kind == TokenKind.OpenParen ? ParseParameters(span) : null;
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End);
        var returns = sawReturn;

        lineEndsHidden = outerHidden;
        ExpectEnd(span, name is null ? "do ... end" : FunctionForm, isStatement);
        expressionLevel = outerLevel;
        sawReturn = outerReturn || returns;
        return new FunctionDefinition(name, parameters, body, returns);
    }

    private FunctionParameter[] ParseParameters(SourceSpan function)
    {
        Next();
        var parameters = new List<FunctionParameter>();
        while (Kind != TokenKind.CloseParen)
        {
            if (parameters.Count > 0 && !Accept(TokenKind.Comma))
                ErrorHere($"A comma is missing between two parameters; the form is: {FunctionForm}");

            if (Kind is not (TokenKind.Identifier or TokenKind.SpecialIdentifier))
            {
                Error(function, $"{Capitalise(Found)} is not the name of a parameter; the form is: {FunctionForm}");
                break;
            }

            parameters.Add(ParseParameter(parameters));
        }

        if (!Accept(TokenKind.CloseParen))
            ErrorHere($"The `)` behind the parameters is missing; the form is: {FunctionForm}");

        return [.. parameters];
    }

    private FunctionParameter ParseParameter(List<FunctionParameter> before)
    {
        var name = Next();
        var span = SpanOf(name);
        if (name.Kind == TokenKind.SpecialIdentifier)
            Error(span, $"A parameter is a plain name without `$`; the form is: {FunctionForm}");

        var followsVariable = before.Exists(parameter => parameter.IsVariable);
        if (Accept(TokenKind.Equal))
        {
            if (followsVariable)
                Error(span, "An optional parameter cannot follow a parameter with `...`.");

            return new FunctionParameter(name.Value!, true, ParseDefault(span), false);
        }

        if (Accept(TokenKind.TripleDot))
        {
            if (followsVariable)
                Error(span, "Only one parameter can have `...`.");

            return new FunctionParameter(name.Value!, false, null, true);
        }

        if (followsVariable || before.Exists(parameter => parameter.HasDefault))
            Error(span, "A parameter without a default cannot follow one that is optional.");

        return new FunctionParameter(name.Value!, false, null, false);
    }

    private object? ParseDefault(SourceSpan parameter)
    {
        var value = ExpectExpression(ExpressionContext.Value, "A default is missing", "<name> = <literal>");
        switch (value)
        {
            case LiteralExpression literal:
                return literal.Value;
            case UnaryExpression { Operator: UnaryOperator.Negate, Operand: LiteralExpression literal }:
                return Arithmetic.Negate(literal.Value, literal.Span);
        }

        Error(parameter, "The default of a parameter can only be a literal such as 1, \"text\" or true.");
        return null;
    }

    /// <summary>Turns the call that was read before a <c>=</c> into the declaration that it is.</summary>
    private FunctionStatement ParseInlineFunction(CallExpression call, bool isAllowed)
    {
        if (!isAllowed)
            Error(call.Span, "A function is declared on a line of its own: <name>(<parameter>, ...) = <expression>");

        Next();
        var parameters = Array.ConvertAll(call.Arguments, argument => new FunctionParameter(((VariableExpression)argument).Name, false, null, false));
        var first = Current;
        var body = ExpectExpression(ExpressionContext.Statement, "The value of the function is missing", "<name>(<parameter>, ...) = <expression>");
        ExpectEndOfStatement();
        var definition = new FunctionDefinition((VariableExpression)call.Target, parameters, new ExpressionStatement(body, SpanFrom(first)), true);
        return new FunctionStatement(definition, call.Span.To(SpanFrom(first)));
    }

    private static bool IsDeclaration(ScriptExpression expression) =>
        expression is CallExpression { IsExplicit: true, Target: VariableExpression { Scope: VariableScope.Global } } call
        && Array.TrueForAll(call.Arguments, argument => argument is VariableExpression { Scope: VariableScope.Global });

    private ReturnStatement ParseReturn()
    {
        sawReturn = true;
        var first = Next();
        var value = AtExpression ? ExpectExpression(ExpressionContext.Value, "A value is missing") : null;
        ExpectEndOfStatement();
        return new ReturnStatement(value, SpanFrom(first));
    }

    private VariableExpression? ExpectVariable(SourceSpan construct, string form)
    {
        if (Kind is TokenKind.Identifier or TokenKind.SpecialIdentifier && ParseName() is VariableExpression variable)
            return variable;

        Error(construct, $"The name of a variable is missing before {Found}; the form is: {form}");
        return null;
    }
}
