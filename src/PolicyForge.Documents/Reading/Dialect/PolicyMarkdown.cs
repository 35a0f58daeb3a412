using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>The Markdown of policies: CommonMark without code blocks, HTML and underlined headings, with tables, lettered lists and fences.</summary>
internal static class PolicyMarkdown
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseGridTables()
            .UseListExtras()
            .DisableHtml();

        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        var paragraphs = builder.BlockParsers.FindExact<ParagraphBlockParser>()!;
        paragraphs.ParseSetextHeadings = false;
        Tangles.Watch(paragraphs);
        Tangles.Watch(builder.BlockParsers.FindExact<HeadingBlockParser>()!);
        builder.BlockParsers.Insert(0, new CustomContainerParser());

        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TickInlineParser());
        builder.InlineParsers.Insert(0, new FenceInlineParser());
        builder.InlineParsers.Insert(0, new AttributesInlineParser());
        builder.InlineParsers.Insert(0, new BareAddressParser());
        return builder.Build();
    }
}
