namespace PolicyForge.Scriban;

/// <summary>What a template prints: values, text, and the indentation of new lines.</summary>
public partial class TemplateContext
{
    private readonly Stack<TextBuffer> outputs = new([new TextBuffer()]);

    // The stack's top, which every printed text goes to.
    private TextBuffer? output;

    /// <summary>Repeats the blanks before a <c>{{</c> in front of every line that the block prints.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether lines without text are indented too.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>What functions that produce line ends print for one.</summary>
    public string NewLine { get; set; } = "\n";

    /// <summary>What is put in front of every new line; null for nothing.</summary>
    internal string? Indent { get; set; }

    private TextBuffer Output => output ??= outputs.Peek();

    /// <summary>
    /// Prints the value of an expression. Every <c>{{ expression }}</c> that is not null comes here as the value that
    /// it is; the default prints <see cref="ObjectToString"/> of it.
    /// </summary>
    /// <param name="span">The place of the expression.</param>
    /// <param name="value">The value.</param>
    public virtual TemplateContext Write(SourceSpan span, object? value) =>
        value is null ? this : Write(value as string ?? ObjectToString(value));

    /// <summary>Prints the text between code blocks, and what the other overload made of a value.</summary>
    /// <param name="text">The text.</param>
    public virtual TemplateContext Write(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return this;

        Limits.ChargeText(CurrentSpan, text.Length);
        if (Indent is null || Indent.Length == 0)
            Output.Append(text, LimitToString);
        else
            WriteIndented(text, Indent);

        return this;
    }

    /// <summary>The printed form of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nested">Whether it stands inside a list or an object, where strings are quoted.</param>
    public virtual string ObjectToString(object? value, bool nested = false) => Coerce.Print(this, value, nested);

    /// <summary>Collects what is printed from here on until <see cref="PopOutput"/>.</summary>
    public void PushOutput()
    {
        output = new TextBuffer();
        outputs.Push(output);
    }

    /// <summary>Ends the last <see cref="PushOutput"/> and returns what was printed since.</summary>
    public string PopOutput()
    {
        if (outputs.Count == 1)
            throw new InvalidOperationException("PopOutput needs a PushOutput before it.");

        output = null;
        return outputs.Pop().Take();
    }

    internal string TakeOutput() => Output.Take();

    internal int OutputDepth => outputs.Count;

    private void WriteIndented(ReadOnlySpan<char> text, string indent)
    {
        while (text.Length > 0)
        {
            if (Output.EndsInNewLine && (IndentOnEmptyLines || text[0] is not ('\n' or '\r')))
                Output.Append(indent, LimitToString);

            var lineEnd = text.IndexOf('\n') + 1;
            var line = lineEnd == 0 ? text : text[..lineEnd];
            Output.Append(line, LimitToString);
            text = text[line.Length..];
        }
    }
}
