using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Comparing;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Comparing;

public class DocumentComparisonTests
{
    private const string Body =
        """
        ## Rules {#rules}
        1. {#first} Staff may use the network.
        1. {#second} See «ref breach».
        1. {#third} Nobody may share passwords.

        ## Breaches {#breaches}
        1. {#breach} A breach is a matter for the head.
        """;

    [Fact]
    public void A_document_does_not_differ_from_itself() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => DocumentComparison.Of(document, document).IsEmpty).QuickCheckThrowOnFailure();

    [Fact]
    public void Backwards_what_was_added_is_removed_and_what_was_reworded_still_is()
    {
        var pairs = Arbitrary.Document.Zip(Arbitrary.Document).ToArbitrary();
        Prop.ForAll(pairs, pair =>
        {
            var (there, back) = (DocumentComparison.Of(pair.Item1, pair.Item2), DocumentComparison.Of(pair.Item2, pair.Item1));
            return Ids(there.Added).SetEquals(Ids(back.Removed)) && Ids(there.Removed).SetEquals(Ids(back.Added)) && Ids(there.Reworded).SetEquals(Ids(back.Reworded));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Words_that_stayed_and_went_are_those_of_before_and_words_that_stayed_and_came_those_of_after()
    {
        var pairs = Arbitrary.Document.Zip(Arbitrary.Document).ToArbitrary();
        Prop.ForAll(pairs, pair => DocumentComparison.Of(pair.Item1, pair.Item2).Reworded.All(change =>
            TextWithout(change, WordChangeKind.Added) == change.Before!.Text && TextWithout(change, WordChangeKind.Removed) == change.After!.Text)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_reworded_clause_shows_the_words_that_went_and_came()
    {
        var change = Changes("may use the network", "may not use the network").ShouldHaveSingleItem();

        change.Id.ShouldBe("first");
        change.IsMoved.ShouldBeFalse();
        change.Words.ShouldBe([new(WordChangeKind.Kept, "Staff may "), new(WordChangeKind.Added, "not "), new(WordChangeKind.Kept, "use the network.")]);
    }

    [Fact]
    public void A_new_clause_is_added_and_the_new_numbers_after_it_are_no_change()
    {
        var changes = Changes("1. {#first}", "1. {#zeroth} New.\n1. {#first}");

        changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(change => change.Id.ShouldBe("zeroth"), change => change.IsAdded.ShouldBeTrue());
    }

    [Fact]
    public void A_clause_that_is_gone_is_removed()
    {
        var changes = Changes("1. {#third} Nobody may share passwords.\n", "");

        changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(change => change.Id.ShouldBe("third"), change => change.IsRemoved.ShouldBeTrue());
    }

    [Fact]
    public void One_clause_put_before_another_is_one_move()
    {
        var changes = Of(Body, Body.Replace("1. {#third} Nobody may share passwords.\n", "", StringComparison.Ordinal).Replace("1. {#first}", "1. {#third} Nobody may share passwords.\n1. {#first}", StringComparison.Ordinal)).Changes;

        changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(change => change.Id.ShouldBe("third"), change => change.IsMoved.ShouldBeTrue(), change => change.IsReworded.ShouldBeFalse());
    }

    [Fact]
    public void A_clause_under_another_heading_is_moved()
    {
        var changes = Of(Body, Body.Replace("\n## Breaches {#breaches}", "", StringComparison.Ordinal) + "\n\n## Breaches {#breaches}\n1. {#last} Last.").Changes;

        changes.Where(change => change.IsMoved).Select(change => change.Id).ShouldBe(["breach"]);
    }

    [Fact]
    public void Text_without_an_id_belongs_to_its_section()
    {
        var change = Of(Body, Body + "\n\nThis is the law.").Changes.ShouldHaveSingleItem();

        change.Id.ShouldBe("breaches");
        change.Words.ShouldContain(new WordChange(WordChangeKind.Added, "\nThis is the law."));
    }

    [Fact]
    public void A_clause_that_became_one_of_two_options_has_another_condition()
    {
        var change = Changes("1. {#third} Nobody may share passwords.\n", "\n«option sharing no 1 No»\n1. {#third} Nobody may share passwords.\n«»\n").ShouldHaveSingleItem();

        change.HasOtherCondition.ShouldBeTrue();
        change.After!.Condition.ShouldBe("sharing = no");
        change.IsReworded.ShouldBeFalse();
    }

    [Fact]
    public void An_item_of_a_list_and_a_cell_of_a_table_are_compared_where_they_stand()
    {
        var before = "## Rules {#rules}\n1. {#list} These:\n   a) {#a} one;\n   b) two.\n\n| Who | When |\n|---|---|\n| Head | Now |";

        Of(before, before.Replace("one", "uno", StringComparison.Ordinal)).Changes.ShouldHaveSingleItem().Id.ShouldBe("a");
        Of(before, before.Replace("two", "due", StringComparison.Ordinal)).Changes.ShouldHaveSingleItem().Id.ShouldBe("list");
        Of(before, before.Replace("Now", "Later", StringComparison.Ordinal)).Changes.ShouldHaveSingleItem().Id.ShouldBe("rules");
    }

    [Fact]
    public void A_text_too_long_to_compare_word_by_word_is_replaced_as_a_whole()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 6_000)), string.Join(' ', Enumerable.Range(3_000, 6_000)));

        var change = Changes("the network.", before, after).ShouldHaveSingleItem();

        change.Words.Select(words => words.Kind).ShouldBe([WordChangeKind.Removed, WordChangeKind.Added]);
    }

    private static ValueList<ClauseChange> Changes(string words, string instead) => Of(Body, Body.Replace(words, instead, StringComparison.Ordinal)).Changes;

    private static ValueList<ClauseChange> Changes(string words, string before, string after) =>
        Of(Body.Replace(words, before, StringComparison.Ordinal), Body.Replace(words, after, StringComparison.Ordinal)).Changes;

    private static DocumentComparison Of(string before, string after) => DocumentComparison.Of(Document(before), Document(after));

    private static PolicyDocument Document(string body) => Sample.With(Edition.Model, Marked.Number(body).Blocks);

    private static HashSet<string> Ids(IEnumerable<ClauseChange> changes) => [.. changes.Select(change => change.Id)];

    private static string TextWithout(ClauseChange change, WordChangeKind kind) => string.Concat(change.Words.Where(words => words.Kind != kind).Select(words => words.Text));
}
