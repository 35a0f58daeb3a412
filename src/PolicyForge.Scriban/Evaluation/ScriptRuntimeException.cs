namespace PolicyForge.Scriban;

/// <summary>A template failed while it ran.</summary>
public class ScriptRuntimeException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="span">The place in the template.</param>
    /// <param name="message">The problem and, where there is one, the correct form.</param>
    /// <param name="inner">What caused it.</param>
    public ScriptRuntimeException(SourceSpan span, string message, Exception? inner = null)
        : base($"{span} : error : {message}", inner)
    {
        Span = span;
        OriginalMessage = message;
    }

    /// <summary>The place in the template.</summary>
    public SourceSpan Span { get; }

    /// <summary>The message without the place; <see cref="Exception.Message"/> is <c>path(line,column) : error : message</c>.</summary>
    public string OriginalMessage { get; }
}

/// <summary>A template was included, or is to be run, that has errors.</summary>
public sealed class ScriptParserRuntimeException : ScriptRuntimeException
{
    /// <summary>Creates the error.</summary>
    /// <param name="span">The place that needed the template.</param>
    /// <param name="message">Which template it is.</param>
    /// <param name="parserMessages">What is wrong with it.</param>
    public ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
        : base(span, $"{message}\n{parserMessages}") => ParserMessages = parserMessages;

    /// <summary>What is wrong with the template.</summary>
    public LogMessageBag ParserMessages { get; }
}

/// <summary>Thrown inside a built-in function: one of its arguments is wrong. Becomes an error at that argument.</summary>
internal sealed class BadArgumentException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
