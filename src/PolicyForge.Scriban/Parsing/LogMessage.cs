using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>How bad a message about a template is.</summary>
public enum ParserMessageType
{
    /// <summary>The template cannot run.</summary>
    Error,

    /// <summary>The template can run, and may not do what its author meant.</summary>
    Warning,
}

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Type">How bad it is.</param>
/// <param name="Span">The place in the template.</param>
/// <param name="Message">The problem and, where there is one, the correct form.</param>
public sealed record LogMessage(ParserMessageType Type, SourceSpan Span, string Message)
{
    /// <summary><c>path(line,column) : error : message</c>, counted from 1.</summary>
    public override string ToString() => $"{Span} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}

/// <summary>The messages about one template, in the order in which they were found.</summary>
public sealed class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> messages;

    internal LogMessageBag(List<LogMessage> messages) => this.messages = messages;

    /// <inheritdoc />
    public int Count => messages.Count;

    /// <summary>Whether one of the messages is an error.</summary>
    public bool HasErrors => messages.Exists(message => message.Type == ParserMessageType.Error);

    /// <inheritdoc />
    public LogMessage this[int index] => messages[index];

    /// <inheritdoc />
    public IEnumerator<LogMessage> GetEnumerator() => messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One message a line.</summary>
    public override string ToString() => string.Join('\n', messages);
}
