using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Reading;

public class ProblemTests
{
    [Theory]
    [InlineData("## A {#a}\n«dropped»\n\n## B {#b}\ntext", BodyProblemKind.EmptySection, "a")]
    [InlineData("## A {#a}\n### S {#s}\n«dropped»\n### T {#t}\ntext", BodyProblemKind.EmptySection, "s")]
    [InlineData("## A {#a}\n1. {#c} The school will:\n«dropped»\n1. Next", BodyProblemKind.EmptyList, "c")]
    [InlineData("## A {#a}\ntext\n\n| H |\n|---|\n«dropped»", BodyProblemKind.EmptyTable, "a")]
    [InlineData("1. {#c} Ask [insert name].", BodyProblemKind.LeftoverBracket, "c")]
    [InlineData("1. {#c} Ask «field x»the [name]«».", BodyProblemKind.LeftoverBracket, "c")]
    [InlineData("1. {#c} In «optional q»one\n\n   and other«» paragraph", BodyProblemKind.UnbalancedMark, "c")]
    [InlineData("never closed «optional q»here", BodyProblemKind.UnbalancedMark, null)]
    [InlineData("never opened«»", BodyProblemKind.UnbalancedMark, null)]
    [InlineData("1. {#c} Given to the «field x»the«» head", BodyProblemKind.DoubledWord, "c")]
    [InlineData("1. {#c} The old («dropped») rule", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} «kept»A«» / «dropped» of it", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} «dropped» / «kept»A«» of it", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask the head / «dropped».", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask: «dropped».", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask the head, «dropped».", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask the head, «dropped», and the deputy", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask the head..", BodyProblemKind.Residue, "c")]
    [InlineData("1. {#c} Ask the «dropped» the head", BodyProblemKind.DoubledWord, "c")]
    [InlineData("1. {#c .appendix} text", BodyProblemKind.UnknownAttribute, null)]
    [InlineData("## A {#a edit=maybe}\ntext", BodyProblemKind.UnknownAttribute, null)]
    [InlineData("1. {#c} text {#d}", BodyProblemKind.UnknownAttribute, "c")]
    [InlineData("1. {#c} x\n1. {#c} y", BodyProblemKind.DuplicateId, "c")]
    [InlineData("## No id here\ntext", BodyProblemKind.MissingId, "no-id-here")]
    [InlineData("1. {#c} [x](javascript:alert)", BodyProblemKind.UnsafeLink, "c")]
    [InlineData("1. {#c} [x](/relative)", BodyProblemKind.UnsafeLink, "c")]
    [InlineData("1. {#c} ![alt](https://x.org/y.png)", BodyProblemKind.UnsupportedMarkup, "c")]
    [InlineData("# Title {#a}\ntext", BodyProblemKind.UnsupportedMarkup, null)]
    [InlineData("#### Deep\ntext", BodyProblemKind.UnsupportedMarkup, null)]
    [InlineData("> quoted", BodyProblemKind.UnsupportedMarkup, null)]
    [InlineData(":::box\ntext\n:::", BodyProblemKind.UnsupportedMarkup, null)]
    [InlineData("1. {#c} Table:\n\n   +---+---\n   | A | B |\n   +===+===+\n   | x | y |\n   +---+---+", BodyProblemKind.BrokenTable, "c")]
    [InlineData("1. {#c} Table:\n\n   ---+---+\n   | A | B |\n   +===+===+\n   | x | y |\n   +---+---+", BodyProblemKind.BrokenTable, "c")]
    [InlineData("+---+---+\n| A | B\n+---+---+", BodyProblemKind.BrokenTable, null)]
    [InlineData("+---+---+\n| A | B | C |\n+---+---+", BodyProblemKind.BrokenTable, null)]
    [InlineData("1. {#c} Text\n\n   | A | B |\n   | C | D |", BodyProblemKind.BrokenTable, "c")]
    [InlineData("1. {#c} Text\n2. | A |\n   |---|\n   | x |", BodyProblemKind.NoWords, null)]
    [InlineData("1. {#c} Text\n   - - x", BodyProblemKind.NoWords, "c")]
    [InlineData("1. {#c} «dropped»\n   - x", BodyProblemKind.NoWords, "c")]
    [InlineData("- a\n  - b\n    - c\n      - d\n        - e", BodyProblemKind.NestingTooDeep, null)]
    public void Mistakes_are_told(string markdown, BodyProblemKind kind, string? clause)
    {
        var problem = Marked.Read(markdown).Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(kind);
        problem.ClauseId.ShouldBe(clause);
    }

    [Theory]
    [InlineData("He said that that had had an effect; see [2010] EWCA, [sic], […].")]
    [InlineData("1. Staff and/or visitors, pens, paper, etc., at 9 a.m.: one / two … and so on... «field x»()«» (see e.g., .5)")]
    [InlineData("1. Mail hr@example.org, see https://example.org/a//b,c.: more")]
    [InlineData("1. The school will:\n«dropped»\n   - stay")]
    [InlineData("1. The school will:\n«dropped»\n\n   stay.")]
    [InlineData("## A {#a}\n### Sub\n1. text")]
    [InlineData("## A {#a}\n«option q a 1 A»\n### One\ntext\n«»\n«option q b 2 B»\n### Two\ntext\n«»")]
    [InlineData("«option q a 1 A»\n## One {#one}\n«»\n«option q b 2 B»\n## Two {#two}\n«»\n1. Shared")]
    [InlineData("1. {curly} braces {are} words")]
    [InlineData("«missing x»name of the [person]«»")]
    public void What_is_meant_is_no_mistake(string markdown) => Marked.Read(markdown).Problems.ShouldBeEmpty();

    [Fact]
    public void A_removed_section_is_no_clause_any_more() =>
        Marked.Read("## A {#a}\n«dropped»\n\n## B {#b}\ntext").Clauses.ShouldBe([new("b", null, "b")]);

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('_')]
    [InlineData('-')]
    [InlineData('|')]
    [InlineData('(')]
    [InlineData('`')]
    [InlineData('{')]
    [InlineData(':')]
    [InlineData('\uFDD0')]
    [InlineData('\uFDD1')]
    [InlineData('\uFDD2')]
    [InlineData('\uFDD4')]
    [InlineData('¶')]
    [InlineData('@')]
    public void Text_written_to_exhaust_the_reader_does_not(char character)
    {
        BodyReader.Read(new string(character, 5_000), []);
        BodyReader.Read(string.Concat(Enumerable.Repeat($"{character} ", 2_000)), []);
        BodyReader.Read(string.Concat(Enumerable.Repeat($"{character}\n", 2_000)), []);
    }

    [Fact]
    public void Marks_nested_a_thousand_deep_are_read()
    {
        var marks = new Mark[] { new OptionalMark("q") };
        var open = string.Concat(Enumerable.Repeat(MarkedText.OpenFence(0), 1_000));
        var close = new string(MarkedText.Close, 1_000);
        BodyReader.Read($"{open}x{close}", marks).Blocks.Count.ShouldBe(1);
        BodyReader.Read($"{open}\nx\n{close}", marks).Blocks.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("\uFDD09\uFDD1x\uFDD2")]
    [InlineData("\uFDD0-1\uFDD1x\uFDD2")]
    [InlineData("\uFDD0x\uFDD1x\uFDD2")]
    [InlineData("\uFDD099999999999999\uFDD1x\uFDD2")]
    public void Fences_of_marks_that_do_not_exist_are_told_and_not_printed(string text)
    {
        var read = BodyReader.Read(text, []);
        read.Problems.ShouldContain(problem => problem.Kind == BodyProblemKind.UnbalancedMark);
        Outline.Of(read.Blocks).ShouldNotContain('\uFDD0');
    }
}
