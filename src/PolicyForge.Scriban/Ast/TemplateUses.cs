namespace PolicyForge.Scriban;

/// <summary>What a template takes from outside, read from its tree without running it.</summary>
/// <param name="Variables">Each reading of a variable that the template does not set itself, in the order of the text.</param>
/// <param name="Functions">Each call, pipe target and <c>wrap</c>, in the order of the text.</param>
/// <param name="Comparisons">Each comparison of a variable that the template does not set itself with a literal, in the order of the text.</param>
public sealed record TemplateUses(IReadOnlyList<VariableUse> Variables, IReadOnlyList<FunctionUse> Functions, IReadOnlyList<ComparisonUse> Comparisons);

/// <summary>A reading of a variable, with the constant members behind it: <c>answers.personal_use.or</c>.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Members">The members, written with a dot or as <c>["name"]</c>, up to the first that is computed.</param>
/// <param name="Span">The place of the name.</param>
public sealed record VariableUse(string Name, IReadOnlyList<MemberUse> Members, SourceSpan Span)
{
    /// <summary>
    /// The objects of the <c>with</c> blocks around it, innermost first: the variable may be a member of one of them.
    /// An object that is computed has an empty name.
    /// </summary>
    public IReadOnlyList<VariableUse> Within { get; init; } = [];
}

/// <summary>A comparison with <c>==</c>, <c>!=</c>, <c>when</c> or <c>array.contains</c>.</summary>
/// <param name="Variable">What is compared.</param>
/// <param name="Literal">The literal on the other side.</param>
/// <param name="Span">The place of the literal.</param>
public sealed record ComparisonUse(VariableUse Variable, object? Literal, SourceSpan Span);

/// <summary>A member that is read.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Span">The place of the name.</param>
public sealed record MemberUse(string Name, SourceSpan Span);

/// <summary>A call of a function.</summary>
/// <param name="Name">The name as written, with dots: <c>string.upcase</c>.</param>
/// <param name="Arguments">The arguments; the left side of a pipe is the first.</param>
/// <param name="IsWrap">Whether it is <c>wrap f ... end</c>.</param>
/// <param name="Span">The place of the call.</param>
public sealed record FunctionUse(string Name, IReadOnlyList<ArgumentUse> Arguments, bool IsWrap, SourceSpan Span);

/// <summary>An argument of a call.</summary>
/// <param name="Literal">Its value when it is a literal.</param>
/// <param name="IsLiteral">Whether it is a literal.</param>
/// <param name="Span">Its place.</param>
public sealed record ArgumentUse(object? Literal, bool IsLiteral, SourceSpan Span);
