namespace PolicyForge.Scriban;

/// <summary>Blocks: the statements up to an <c>end</c>, an <c>else</c>, a <c>when</c> or the end of the text.</summary>
internal sealed partial class Parser
{
    [Flags]
    private enum BlockEnds
    {
        End = 1,
        Else = 2,
        When = 4,
        FrontMatter = 8,
    }

    private const string UnexpectedElse = "An `else` belongs to an `if`, a `when` or a `for` before it.";

    private ScriptBlockStatement ParsePage()
    {
        EnterLevel();
        var first = Current;
        if (Accept(TokenKind.FrontMatterMarker))
            ParseFrontMatter();

        while (Kind != TokenKind.EndOfFile)
        {
            ParseStatements(default);
            if (Kind != TokenKind.EndOfFile)
                SkipStrayTerminator();
        }

        return new ScriptBlockStatement(statements.TakeFrom(0), SpanFrom(first));
    }

    private void ParseFrontMatter()
    {
        while (Kind is not (TokenKind.EndOfFile or TokenKind.FrontMatterMarker))
        {
            ParseStatements(BlockEnds.FrontMatter);
            if (Kind is not (TokenKind.EndOfFile or TokenKind.FrontMatterMarker))
                SkipStrayTerminator();
        }

        if (!Accept(TokenKind.FrontMatterMarker))
            ErrorHere("The front matter is not closed; write a line `+++` below it.");
    }

    private void SkipStrayTerminator()
    {
        if (AtWord("end"))
        {
            Next();
            ExpectEndOfStatement();
            var end = Previous.End;
            Error(new SourceSpan(source, end, end), "This `end` has no beginning of a block before it.");
            return;
        }

        ErrorHere(AtWord("else") ? UnexpectedElse : "A `when` belongs to a `case` before it.");
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (Kind is not (TokenKind.NewLine or TokenKind.SemiColon or TokenKind.CodeExit or TokenKind.EndOfFile or TokenKind.FrontMatterMarker))
            Next();
    }

    private ScriptBlockStatement ParseBlock(BlockEnds ends)
    {
        var first = Current;
        var saved = depth;
        EnterLevel();
        var start = statements.Count;
        while (true)
        {
            ParseStatements(ends);
            if (AtTerminator(out var terminator) && !ends.HasFlag(terminator))
            {
                SkipStrayTerminator();
                continue;
            }

            break;
        }

        depth = saved;
        return new ScriptBlockStatement(statements.TakeFrom(start), SpanFrom(first));
    }

    /// <summary>Reads the <c>end</c> of a construct, and the end of its line when it is a statement of its own.</summary>
    private void ExpectEnd(SourceSpan opening, string form, bool isStatement = true)
    {
        if (!AtWord("end"))
        {
            Error(SpanOf(Previous), $"The `end` of the block opened in line {opening.Start.Line + 1} is missing; the form is: {form}");
            return;
        }

        Next();
        if (isStatement)
            ExpectEndOfStatement();
    }

    private void ParseStatements(BlockEnds ends)
    {
        while (Kind != TokenKind.EndOfFile)
        {
            var at = index;
            switch (Kind)
            {
                case TokenKind.Raw:
                    statements.Add(new RawStatement(Current.Value!, CurrentSpan));
                    Next();
                    break;
                case TokenKind.CodeEnter:
                    statements.Add(Current.Value is { } indent ? new IndentStatement(indent, CurrentSpan) : IndentStatement.None);
                    Next();
                    break;
                case TokenKind.CodeExit:
                    ParseCodeExit();
                    break;
                case TokenKind.NewLine or TokenKind.SemiColon:
                    Next();
                    break;
                case TokenKind.FrontMatterMarker when ends.HasFlag(BlockEnds.FrontMatter):
                    return;
                default:
                    if (AtTerminator(out _))
                        return;

                    if (ParseStatement() is { } statement)
                        statements.Add(statement);
                    break;
            }

            if (index == at && Kind != TokenKind.EndOfFile)
                Next();
        }
    }

    private void ParseCodeExit()
    {
        if (mode == ScriptMode.ScriptOnly)
            ErrorHere("`}}` does not belong in a script that has no text around its code.");

        statements.Add(OutdentStatement.Instance);
        Next();
    }

    private bool AtTerminator(out BlockEnds terminator)
    {
        terminator = Kind != TokenKind.Identifier ? default : Current.Value switch
        {
            "end" => BlockEnds.End,
            "else" => BlockEnds.Else,
            "when" => BlockEnds.When,
            _ => default,
        };
        return terminator != default;
    }

    private bool ExpectEndOfStatement()
    {
        switch (Kind)
        {
            case TokenKind.NewLine or TokenKind.SemiColon:
                Next();
                return true;
            case TokenKind.CodeExit or TokenKind.EndOfFile or TokenKind.FrontMatterMarker:
                return true;
        }

        ErrorHere($"{Capitalise(Found)} is unexpected here: a statement ends with its line, with `;` or with `}}}}`.");
        SkipStatement();
        return false;
    }

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
