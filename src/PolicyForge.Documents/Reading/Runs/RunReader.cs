using Markdig.Syntax.Inlines;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading.Dialect;
using PolicyForge.Documents.Reading.Lines;
using Marked = Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Reading.Runs;

/// <summary>Reads the Markdown of one paragraph, heading or cell into runs.</summary>
internal sealed class RunReader(IReadOnlyList<Mark> marks, Findings findings)
{
    private readonly RunBuilder _builder = new();
    private AttributesInline? _attributes;
    private bool _tick;
    private int _linkDepth;

    /// <summary>The attributes at the start of an item or a paragraph: only fences stand before them.</summary>
    public static AttributesInline? AttributesAtStart(ContainerInline? words)
    {
        var child = words?.FirstChild;
        while (child is FenceInline || (child is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            child = child.NextSibling;
        return child as AttributesInline;
    }

    /// <summary>The attributes of a heading, at its end.</summary>
    public static AttributesInline? AttributesAtEnd(ContainerInline? words)
    {
        var child = words?.LastChild;
        while (child is FenceInline || (child is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            child = child.PreviousSibling;
        return child as AttributesInline;
    }

    /// <summary>Reads <paramref name="words"/>; <paramref name="attributes"/> are left out, any others are printed.</summary>
    public ParagraphRuns Read(ContainerInline? words, AttributesInline? attributes)
    {
        _builder.Start();
        (_attributes, _tick, _linkDepth) = (attributes, false, 0);
        if (words is not null)
            ReadChildren(words, TextStyle.Plain);
        var passage = _builder.Finish(out var balanced);
        if (!balanced)
            findings.Add(BodyProblemKind.UnbalancedMark, "A marked passage begins in one paragraph and ends in another.");
        return new ParagraphRuns(passage.Runs, _tick);
    }

    private void ReadChildren(ContainerInline container, TextStyle style)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Read(child, style);
    }

    private void Read(Marked.Inline inline, TextStyle style)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _builder.Text(literal.Content.AsSpan(), style);
                break;
            case FenceInline fence:
                ReadFence(fence.Kind, fence.Index, style);
                break;
            case LineBreakInline { IsBackslash: true }:
                _builder.Break();
                break;
            case LineBreakInline:
                _builder.Space(style);
                break;
            case EmphasisInline emphasis:
                ReadChildren(emphasis, style | (emphasis.DelimiterCount == 2 ? TextStyle.Bold : TextStyle.Italic));
                break;
            case HtmlEntityInline entity:
                _builder.Text(entity.Transcoded.AsSpan(), style);
                break;
            case CodeInline code:
                ReadRaw(code.Content, style);
                break;
            case AttributesInline attributes when attributes != _attributes:
                PrintAttributes(attributes, style);
                break;
            case TickInline:
                ReadTick();
                break;
            case LinkInline link:
                ReadLink(link, style);
                break;
            case AutolinkInline link:
                ReadAutolink(link, style);
                break;
            case DelimiterInline delimiter:
                _builder.Text(delimiter.ToLiteral(), style);
                ReadChildren(delimiter, style);
                break;
            case ContainerInline container:
                ReadChildren(container, style);
                break;
        }
    }

    private void ReadFence(char kind, int index, TextStyle style)
    {
        switch (kind)
        {
            case MarkedText.Open:
                _builder.Open(marks[index], style);
                break;
            case MarkedText.Close:
                _builder.Close();
                break;
            case MarkedText.NewLine:
                _builder.Break();
                break;
            case InlineFence.Seam:
                _builder.Seam();
                break;
        }
    }

    // Code spans hold their fences unread.
    private void ReadRaw(string content, TextStyle style)
    {
        for (var i = 0; i < content.Length;)
        {
            if (FenceInlineParser.TryRead(content.AsSpan(i), out var kind, out var index, out var length))
                ReadFence(kind, index, style);
            else
                _builder.Text(content.AsSpan(i, length = 1), style);
            i += length;
        }
    }

    private void PrintAttributes(AttributesInline attributes, TextStyle style)
    {
        findings.Add(BodyProblemKind.UnknownAttribute, $"{attributes.Source} stands in the middle of a text; it is printed.");
        _builder.Text(attributes.Source, style);
    }

    private void ReadTick()
    {
        _tick |= _builder.IsEmpty;
        _builder.Tick();
    }

    private void ReadLink(LinkInline link, TextStyle style)
    {
        if (link.IsImage)
            findings.Add(BodyProblemKind.UnsupportedMarkup, "A picture was left out; its description is printed.");
        ReadLink(link.IsImage ? null : Address(link.Url), () => ReadChildren(link, style));
    }

    private void ReadAutolink(AutolinkInline link, TextStyle style) =>
        ReadLink(Address(link.IsEmail ? "mailto:" + link.Url : link.Url), () => ReadRaw(link.Url, style));

    private void ReadLink(string? address, Action words)
    {
        if (address is null || _linkDepth > 0)
        {
            words();
            return;
        }
        _linkDepth++;
        _builder.OpenLink(address);
        words();
        if (!_builder.CloseLink())
            findings.Add(BodyProblemKind.UnbalancedMark, "A marked passage begins in a link and ends outside it.");
        _linkDepth--;
    }

    private string? Address(string? written)
    {
        var address = SafeAddress.Of(FenceInlineParser.Strip(written ?? ""));
        if (address is null)
            findings.Add(BodyProblemKind.UnsafeLink, $"The link to “{written}” was left out: links go to http, https, mailto or tel addresses.");
        return address;
    }
}
