using Markdig.Syntax;
using PolicyForge.Documents.Reading.Runs;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Reads headings and keeps track of the section that they begin.</summary>
internal sealed class HeadingReader(RunReader runs, Findings findings)
{
    private string? _sectionEdit;

    /// <summary>The heading, or null when nothing is left of its words.</summary>
    public Heading? Read(HeadingBlock block)
    {
        findings.Clause = null;
        var written = RunReader.AttributesAtEnd(block.Inline);
        var read = runs.Read(block.Inline, written);
        if (read.Runs.Count == 0)
            return null;

        var text = read.Settle();
        RunChecks.Check(text, findings);
        CheckLevel(block.Level, text);
        var isSection = block.Level <= 2;
        var attributes = written is null ? Attributes.None : Attributes.Read(written.Source, isSection, findings);
        return isSection ? Section(block, attributes, text) : SubHeading(block, attributes, text);
    }

    private Heading Section(HeadingBlock block, Attributes attributes, ValueList<Inline> text)
    {
        var id = attributes.Id ?? MadeId(text);
        findings.Section = id;
        findings.Edit = _sectionEdit = attributes.Edit;
        findings.Met(id, attributes.Edit, block.Line);
        return new Heading(KindOf(attributes), id, null, text);
    }

    private Heading SubHeading(HeadingBlock block, Attributes attributes, ValueList<Inline> text)
    {
        findings.Edit = attributes.Edit ?? _sectionEdit;
        if (attributes.Id is { } id)
            findings.Met(id, attributes.Edit, block.Line);
        return new Heading(HeadingKind.SubHeading, attributes.Id, null, text);
    }

    private string MadeId(ValueList<Inline> text)
    {
        var id = findings.NewId(Words.Of(text));
        findings.Problems.Add(new BodyProblem(BodyProblemKind.MissingId, id, $"The section “{Words.Of(text)}” has no id; give it one, such as {{#{id}}}."));
        return id;
    }

    private static HeadingKind KindOf(Attributes attributes) => attributes switch
    {
        { Appendix: true } => HeadingKind.Appendix,
        { Unnumbered: true } => HeadingKind.UnnumberedSection,
        _ => HeadingKind.Section,
    };

    private void CheckLevel(int level, ValueList<Inline> text)
    {
        if (level == 1)
            findings.Add(BodyProblemKind.UnsupportedMarkup, $"“# {Words.Of(text)}” is read as a section: the title comes from the policy's record.");
        else if (level > 3)
            findings.Add(BodyProblemKind.UnsupportedMarkup, $"“{Words.Of(text)}” is deeper than ###; it is read as a sub-heading.");
    }
}
