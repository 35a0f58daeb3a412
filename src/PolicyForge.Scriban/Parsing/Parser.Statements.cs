namespace PolicyForge.Scriban;

/// <summary>One method for each statement that begins with a keyword.</summary>
internal sealed partial class Parser
{
    private const string IfForm = "if <condition> ... else ... end";
    private const string ForForm = "for <variable> in <list> ... end";
    private const string CaseForm = "case <value>, when <value> ..., else ..., end";

    private ScriptStatement? ParseStatement()
    {
        if (Kind == TokenKind.SpecialIdentifier && Current.Value == "$$")
            return ParseBlockDelegate();

        if (Kind != TokenKind.Identifier)
            return ParseExpressionStatement();

        switch (Current.Value)
        {
            case "if": return ParseIf();
            case "case": return ParseCase();
            case "for" when Peek().Kind != TokenKind.Dot: return ParseFor();
            case "while" when Peek().Kind != TokenKind.Dot: return ParseWhile();
            case "capture": return ParseCapture();
            case "with": return ParseWith();
            case "import": return ParseImport();
            case "readonly": return ParseReadOnly();
            case "wrap": return ParseWrap();
            case "func": return ParseFunction();
            case "ret": return ParseReturn();
            case "break": return ParseBreak();
            case "continue": return ParseContinue();
            case "tablerow" when Peek().Kind != TokenKind.Dot: return ParseTableRow();
            default: return ParseExpressionStatement();
        }
    }

    private ScriptStatement? ParseExpressionStatement()
    {
        var first = Current;
        declaredFunction = null;
        var expression = ExpectExpression(ExpressionContext.Statement, "Here an expression is expected");
        if (declaredFunction is { } function)
        {
            declaredFunction = null;
            return function;
        }

        ExpectEndOfStatement();
        return new ExpressionStatement(expression, SpanFrom(first));
    }

    private BlockDelegateStatement ParseBlockDelegate()
    {
        var first = Next();
        ExpectEndOfStatement();
        return new BlockDelegateStatement(SpanOf(first));
    }

    private IfStatement ParseIf()
    {
        var branches = new List<(ScriptExpression Condition, ScriptBlockStatement Then, Token First)>();
        ScriptNode? otherwise = null;
        do
        {
            var first = Next();
            var condition = ExpectExpression(ExpressionContext.Value, "A condition is missing", IfForm);
            ExpectEndOfStatement();
            branches.Add((condition, ParseBlock(BlockEnds.End | BlockEnds.Else), first));
            if (!AtWord("else"))
                break;

            Next();
            if (!AtWord("if"))
                otherwise = ParseElseBlock();
        }
        while (otherwise is null);

        ExpectEnd(SpanOf(branches[0].First), IfForm);
        for (var i = branches.Count - 1; i >= 0; i--)
            otherwise = new IfStatement(branches[i].Condition, branches[i].Then, otherwise, SpanFrom(branches[i].First));

        return (IfStatement)otherwise!;
    }

    private ScriptBlockStatement ParseElseBlock()
    {
        ExpectEndOfStatement();
        return ParseBlock(BlockEnds.End);
    }

    private CaseStatement ParseCase()
    {
        var first = Next();
        var value = ExpectExpression(ExpressionContext.Value, "A value is missing", CaseForm);
        ExpectEndOfStatement();
        SkipToFirstWhen();
        var whens = new List<WhenClause>();
        while (AtWord("when"))
            whens.Add(ParseWhen());

        ScriptBlockStatement? otherwise = null;
        if (AtWord("else"))
        {
            if (whens.Count == 0)
                ErrorHere(UnexpectedElse);

            Next();
            otherwise = ParseElseBlock();
        }

        ExpectEnd(SpanOf(first), CaseForm);
        return new CaseStatement(value, [.. whens], otherwise, SpanFrom(first));
    }

    /// <summary>Text and line ends before the first <c>when</c> are layout; a statement there can never run.</summary>
    private void SkipToFirstWhen()
    {
        while (Kind != TokenKind.EndOfFile && !AtTerminator(out _))
        {
            if (Kind is TokenKind.Raw or TokenKind.NewLine or TokenKind.SemiColon or TokenKind.CodeEnter or TokenKind.CodeExit)
            {
                Next();
                continue;
            }

            ErrorHere($"{Capitalise(Found)} cannot stand between `case` and its first `when`; the form is: {CaseForm}");
            ParseStatement();
        }
    }

    private WhenClause ParseWhen()
    {
        Next();
        var values = new List<ScriptExpression>();
        do
        {
            values.Add(ExpectExpression(ExpressionContext.When, "A value to compare with is missing", "when <value>, <value> ..."));
        }
        while (Accept(TokenKind.Comma) || Accept(TokenKind.DoublePipe));

        ExpectEndOfStatement();
        return new WhenClause([.. values], ParseBlock(BlockEnds.End | BlockEnds.Else | BlockEnds.When));
    }

    private ForStatement ParseFor()
    {
        var first = Next();
        var variable = ExpectExpression(ExpressionContext.Term, "A variable is missing", ForForm);
        if (variable is not (VariableExpression or MemberExpression or IndexerExpression))
            Error(SpanOf(first), $"`{variable}` is not a variable; the form is: {ForForm}");

        if (AtWord("in"))
            Next();
        else
            Error(SpanOf(first), $"The word `in` is missing before {Found}; the form is: {ForForm}");

        var forOptions = new List<NamedArgument>();
        var items = ExpectExpression(ExpressionContext.ForItems(forOptions), "A list is missing", ForForm);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End | BlockEnds.Else);
        ScriptBlockStatement? otherwise = null;
        if (AtWord("else"))
        {
            Next();
            if (AtWord("if"))
                ErrorHere($"A `for` can have an `else`, not an `else if`; the form is: {ForForm}");

            otherwise = ParseElseBlock();
        }

        ExpectEnd(SpanOf(first), ForForm);
        return new ForStatement(variable, items, [.. forOptions], body, otherwise, SpanFrom(first));
    }

    private WhileStatement ParseWhile()
    {
        const string form = "while <condition> ... end";
        var first = Next();
        var condition = ExpectExpression(ExpressionContext.Value, "A condition is missing", form);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End);
        ExpectEnd(SpanOf(first), form);
        return new WhileStatement(condition, body, SpanFrom(first));
    }

    private CaptureStatement ParseCapture()
    {
        const string form = "capture <variable> ... end";
        var first = Next();
        var target = ExpectExpression(ExpressionContext.Value, "A variable is missing", form);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End);
        ExpectEnd(SpanOf(first), form);
        return new CaptureStatement(target, body, SpanFrom(first));
    }

    private WithStatement ParseWith()
    {
        const string form = "with <object> ... end";
        var first = Next();
        var target = ExpectExpression(ExpressionContext.Value, "An object is missing", form);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End);
        ExpectEnd(SpanOf(first), form);
        return new WithStatement(target, body, SpanFrom(first));
    }

    private WrapStatement ParseWrap()
    {
        const string form = "wrap <function> <argument> ... end";
        var first = Next();
        var target = ExpectExpression(ExpressionContext.Value, "A function is missing", form);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnds.End);
        ExpectEnd(SpanOf(first), form);
        return new WrapStatement(target, body, SpanFrom(first));
    }

    private ImportStatement ParseImport()
    {
        var first = Next();
        var source = ExpectExpression(ExpressionContext.Value, "An object is missing", "import <object>");
        ExpectEndOfStatement();
        return new ImportStatement(source, SpanFrom(first));
    }

    private ReadOnlyStatement? ParseReadOnly()
    {
        var first = Next();
        var variable = ExpectVariable(SpanOf(first), "readonly <variable>");
        ExpectEndOfStatement();
        return variable is null ? null : new ReadOnlyStatement(variable, SpanFrom(first));
    }

    private BreakStatement ParseBreak()
    {
        var first = Next();
        ExpectEndOfStatement();
        return new BreakStatement(SpanOf(first));
    }

    private ContinueStatement ParseContinue()
    {
        var first = Next();
        ExpectEndOfStatement();
        return new ContinueStatement(SpanOf(first));
    }

    private ForStatement ParseTableRow()
    {
        ErrorHere("`tablerow` is not supported; write the table in the text and use `for`.");
        return ParseFor();
    }
}
