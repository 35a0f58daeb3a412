namespace PolicyForge.Scriban;

/// <summary>What may follow an operand at the place where an expression is read.</summary>
internal readonly record struct ExpressionContext
{
    /// <summary>An expression that is a statement of its own: may be an assignment.</summary>
    public static ExpressionContext Statement { get; } = new() { AllowsAssignment = true };

    /// <summary>An expression as part of a construct.</summary>
    public static ExpressionContext Value { get; }

    /// <summary>One operand with its members and indexes, nothing else.</summary>
    public static ExpressionContext Term { get; } = new() { IsTerm = true };

    /// <summary>A branch of <c>a ? b : c</c>, where a colon does not name an argument.</summary>
    public static ExpressionContext Branch { get; } = new() { IsBranch = true };

    /// <summary>A value of <c>when</c>, where <c>||</c> separates values.</summary>
    public static ExpressionContext When { get; } = new() { IsWhen = true };

    /// <summary>The function behind a pipe; the next pipe belongs to whoever read this one.</summary>
    public static ExpressionContext PipeTarget { get; } = new() { IsPipeTarget = true };

    public bool AllowsAssignment { get; private init; }

    public bool IsTerm { get; private init; }

    public bool IsBranch { get; private init; }

    public bool IsWhen { get; private init; }

    public bool IsPipeTarget { get; private init; }

    /// <summary>Operators that do not bind tighter than this stay unread.</summary>
    public int Precedence { get; private init; }

    /// <summary>The operand belongs to a call that is being read, so that it cannot begin a call without parentheses.</summary>
    public bool IsInCall { get; private init; }

    /// <summary>Takes <c>limit: 2</c> and the like behind the list of a <c>for</c>.</summary>
    public List<NamedArgument>? ForOptions { get; private init; }

    public static ExpressionContext ForItems(List<NamedArgument> options) => new() { ForOptions = options };

    /// <summary>The operand of a sign or of <c>!</c>.</summary>
    public static ExpressionContext Operand { get; } = new() { Precedence = Scriban.Precedence.Unary };

    /// <summary>The right side of an operator.</summary>
    public ExpressionContext RightOf(int precedence, bool isInCall) =>
        new() { Precedence = precedence, IsInCall = IsInCall || isInCall, IsBranch = IsBranch, IsWhen = IsWhen };
}
