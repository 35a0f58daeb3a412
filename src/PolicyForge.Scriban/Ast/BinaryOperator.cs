namespace PolicyForge.Scriban;

internal enum BinaryOperator : byte
{
    Coalesce,
    NotNullThen,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulo,
    ShiftLeft,
    ShiftRight,
    RangeInclusive,
    RangeExclusive,
}

internal static class BinaryOperators
{
    public static string Text(this BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotNullThen => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideWhole => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.RangeInclusive => "..",
        _ => "..<",
    };
}
