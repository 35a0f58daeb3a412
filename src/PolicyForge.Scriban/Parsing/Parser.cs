using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyForge.Scriban;

/// <summary>
/// Builds the tree of a template. The grammar is spread over the parts of this class by topic: blocks,
/// statements, functions, expressions, calls, operands. This part walks over the tokens and keeps the messages.
/// </summary>
internal sealed partial class Parser
{
    private const int MaxMessages = 20;

    // A few levels take little of the stack that is kept in reserve, and asking costs as much as reading a token.
    private const int LevelsBetweenStackChecks = 8;

    private readonly Token[] tokens;
    private readonly int last;
    private readonly SourceText source;
    private readonly ParserOptions options;
    private readonly ScriptMode mode;
    private readonly List<LogMessage> messages = [];
    private readonly PartStack<ScriptStatement> statements = new();
    private readonly PartStack<ScriptExpression> arguments = new();
    private int index;
    private int previous;
    private int depth;
    private bool aborted;

    // Above zero, line ends do not end a statement: inside [...] and {...} and behind a pipe.
    private int lineEndsHidden;

    private Parser(Token[] tokens, int count, SourceText source, ParserOptions options, ScriptMode mode)
    {
        this.tokens = tokens;
        last = count - 1;
        this.source = source;
        this.options = options;
        this.mode = mode;
    }

    public static (ScriptBlockStatement Body, LogMessageBag Messages) Run(string text, string path, ParserOptions options, LexerOptions lexerOptions)
    {
        var (tokens, count, lexerErrors) = Lexer.Run(text, lexerOptions);
        var parser = new Parser(tokens, count, new SourceText(path, text), options, lexerOptions.Mode);
        var body = parser.ParsePage();
        Array.Clear(tokens, 0, count);
        ArrayPool<Token>.Shared.Return(tokens);
        foreach (var (offset, message) in lexerErrors)
            parser.Error(new SourceSpan(parser.source, offset, offset), message);

        return (body, new LogMessageBag(parser.messages));
    }

    private ref readonly Token Current => ref tokens[index];

    private TokenKind Kind => tokens[index].Kind;

    private SourceSpan CurrentSpan => SpanOf(tokens[index]);

    private ref readonly Token Previous => ref tokens[previous];

    private SourceSpan SpanOf(in Token token) => new(source, token.Start, token.End);

    /// <summary>From a token that was read to the one read last.</summary>
    private SourceSpan SpanFrom(in Token first) => new(source, first.Start, tokens[previous].End);

    private ref readonly Token Next()
    {
        previous = index;
        if (index < last)
            index++;

        SkipHiddenLineEnds();
        return ref tokens[previous];
    }

    private void SkipHiddenLineEnds()
    {
        while (lineEndsHidden > 0 && tokens[index].Kind == TokenKind.NewLine)
            index++;
    }

    private ref readonly Token Peek()
    {
        var at = Math.Min(index + 1, last);
        while (lineEndsHidden > 0 && tokens[at].Kind == TokenKind.NewLine)
            at++;

        return ref tokens[at];
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;

        Next();
        return true;
    }

    private bool AtWord(string word) => Kind == TokenKind.Identifier && Current.Value == word;

    private bool IsBehindSpace => index > 0 && tokens[index - 1].End + 1 < tokens[index].Start;

    /// <summary>How the current token reads, for messages.</summary>
    private string Found => Kind switch
    {
        TokenKind.EndOfFile => "the end of the text",
        TokenKind.NewLine => "the end of the line",
        TokenKind.CodeExit => "`}}`",
        TokenKind.CodeEnter => "`{{`",
        TokenKind.Raw => "text",
        TokenKind.String or TokenKind.Verbatim => $"the string \"{Shorten(Current.Value!)}\"",
        _ when Current.Value is { Length: > 0 } value => $"`{Shorten(value)}`",
        _ => $"`{TokenText.Of(Kind)}`",
    };

    private static string Shorten(string text) => text.Length > 30 ? text[..30] + "..." : text;

    private void Error(SourceSpan span, string message)
    {
        if (!aborted && messages.Count < MaxMessages)
            messages.Add(new LogMessage(ParserMessageType.Error, span, message));
    }

    private void ErrorHere(string message)
    {
        // What is wrong with an invalid token the lexer has said.
        if (Kind != TokenKind.Invalid)
            Error(CurrentSpan, message);
    }

    /// <summary>Counts one more level of nesting; parsing stops where the limit is passed.</summary>
    private void EnterLevel()
    {
        depth++;
        if (options.ExpressionDepthLimit is { } limit && depth > limit)
            Abort($"The nesting is deeper than the limit of {limit}; split the expression or the blocks.");
        else if (depth % LevelsBetweenStackChecks == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Abort("The nesting is too deep to be parsed; split the expression or the blocks.");
    }

    private void Abort(string message)
    {
        Error(SpanOf(Previous), message);
        aborted = true;
        index = last;
    }
}
