namespace PolicyForge.Scriban;

/// <summary>How tightly the operators bind; a higher number binds tighter, equal numbers group from the left.</summary>
internal static class Precedence
{
    /// <summary>Tighter than every binary operator: the operand of a sign, of <c>!</c>.</summary>
    public const int Unary = 200;

    public static bool TryGet(TokenKind token, out BinaryOperator op, out int precedence)
    {
        (op, precedence) = token switch
        {
            TokenKind.DoubleQuestion => (BinaryOperator.Coalesce, 20),
            TokenKind.QuestionExclamation => (BinaryOperator.NotNullThen, 20),
            TokenKind.DoublePipe => (BinaryOperator.Or, 30),
            TokenKind.DoubleAmpersand => (BinaryOperator.And, 40),
            TokenKind.DoubleEqual => (BinaryOperator.Equal, 70),
            TokenKind.ExclamationEqual => (BinaryOperator.NotEqual, 70),
            TokenKind.Less => (BinaryOperator.Less, 80),
            TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 80),
            TokenKind.Greater => (BinaryOperator.Greater, 80),
            TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
            TokenKind.Plus => (BinaryOperator.Add, 100),
            TokenKind.Minus => (BinaryOperator.Subtract, 100),
            TokenKind.Asterisk => (BinaryOperator.Multiply, 110),
            TokenKind.Slash => (BinaryOperator.Divide, 110),
            TokenKind.DoubleSlash => (BinaryOperator.DivideWhole, 110),
            TokenKind.Percent => (BinaryOperator.Modulo, 110),
            TokenKind.DoubleLess => (BinaryOperator.ShiftLeft, 110),
            TokenKind.DoubleGreater => (BinaryOperator.ShiftRight, 110),
            TokenKind.DoubleDot => (BinaryOperator.RangeInclusive, 130),
            TokenKind.DoubleDotLess => (BinaryOperator.RangeExclusive, 130),
            _ => (default, 0),
        };
        return precedence > 0;
    }
}
