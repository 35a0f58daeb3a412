using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Pages.Organisation.Policies;

namespace PolicyForge.Web.Tests.Policies;

public sealed class QuestionGroupsTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc d")]
    [InlineData("aBCDe", "aBCD e")]
    [InlineData("abcD", "abcD")]
    [InlineData("aBCDEFG", "aBCDEF G")]
    [InlineData("", "")]
    public void A_few_stand_together_with_those_that_depend_on_them(string questions, string pages)
    {
        var groups = QuestionGroups.Of(questions.Select(Question));

        string.Join(' ', groups.Select(group => string.Concat(group.Select(question => question.Id)))).ShouldBe(pages);
    }

    // A capital letter depends on another question.
    private static AnsweredQuestion Question(char id) =>
        new($"{id}", "?", "text", [], Required: true, char.IsUpper(id) ? "answers.a" : null, null, Asked: true, null, null, AnswerOrigin.None, null, null, null);
}
