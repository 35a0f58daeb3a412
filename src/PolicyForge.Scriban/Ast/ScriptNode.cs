namespace PolicyForge.Scriban;

/// <summary>A part of a parsed template: its place in the text, and no behaviour.</summary>
public abstract class ScriptNode
{
    private protected ScriptNode(NodeKind kind, SourceSpan span)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>Where the part stands in the template.</summary>
    public SourceSpan Span { get; }

    internal NodeKind Kind { get; }

    /// <summary>The part as it could be written in a template, shortened.</summary>
    public sealed override string ToString() => NodeText.Of(this);
}

internal enum NodeKind : byte
{
    // Statements
    Block,
    Raw,
    Indent,
    Outdent,
    ExpressionStatement,
    If,
    Case,
    For,
    While,
    Capture,
    With,
    Import,
    ReadOnly,
    Wrap,
    FunctionDeclaration,
    Return,
    Break,
    Continue,
    BlockDelegate,

    // Expressions
    Literal,
    Variable,
    This,
    Member,
    Indexer,
    IsEmpty,
    Nested,
    Unary,
    Increment,
    Binary,
    Logical,
    Conditional,
    Call,
    Pipe,
    Assign,
    Array,
    Object,
    Interpolation,
    AnonymousFunction,
    NamedArgument,
}
