namespace PolicyForge.Scriban;

/// <summary>What follows an operand without a blank: members, indexes, arguments in parentheses, <c>++</c>.</summary>
internal sealed partial class Parser
{
    private bool TryParsePostfix(ref Chain chain)
    {
        switch (Kind)
        {
            case TokenKind.Dot or TokenKind.QuestionDot:
                return TryParseMember(ref chain);
            case TokenKind.OpenBracket when !IsBehindSpace && (IsPath(chain.Left) || chain.Left.Kind is NodeKind.Literal or NodeKind.Call):
                EnterLevel();
                chain.Left = ParseIndexer(chain.Left);
                return true;
            case TokenKind.OpenParen when !IsBehindSpace && !chain.Context.IsTerm:
                EnterLevel();
                chain.Left = ParseExplicitCall(chain.Left);
                return true;
            case TokenKind.DoublePlus or TokenKind.DoubleMinus when chain.Left.Kind != NodeKind.Increment:
                if (!IsPath(chain.Left))
                    ErrorHere("`++` and `--` need a variable, a member or an indexed value.");

                var token = Next();
                chain.Left = new IncrementExpression(chain.Left, token.Kind == TokenKind.DoublePlus ? 1 : -1, true, chain.Left.Span.To(SpanOf(token)));
                return true;
            default:
                return false;
        }
    }

    private bool TryParseMember(ref Chain chain)
    {
        if (Peek().Kind != TokenKind.Identifier)
        {
            Error(SpanOf(Peek()), "The name of a member is missing behind the dot.");
            Next();
            return false;
        }

        var isOptional = Kind == TokenKind.QuestionDot || IsOptional(chain.Left);
        Next();
        var name = Next();
        if (name.Value is "empty" or "blank" && Kind == TokenKind.Question)
        {
            var question = Next();
            chain.Left = new IsEmptyExpression(chain.Left, chain.Left.Span.To(SpanOf(question)));
        }
        else
        {
            EnterLevel();
            chain.Left = new MemberExpression(chain.Left, name.Value!, isOptional, chain.Left.Span.To(SpanOf(name)));
        }

        return true;
    }

    private IndexerExpression ParseIndexer(ScriptExpression target)
    {
        Next();
        var position = ExpectExpression(ExpressionContext.Value, "An index is missing", "<value>[<index>]");
        if (!Accept(TokenKind.CloseBracket))
            ErrorHere($"The closing `]` is missing before {Found}; the form is: <value>[<index>]");

        return new IndexerExpression(target, position, IsOptional(target), target.Span.To(SpanOf(Previous)));
    }

    private static bool IsOptional(ScriptExpression target) => target switch
    {
        MemberExpression member => member.IsOptional,
        IndexerExpression indexer => indexer.IsOptional,
        _ => false,
    };
}
