using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("elevenchars", "at least 12")]
    [InlineData("Password 1234", "Many people")]
    [InlineData("aaaaaaaaaaaaaa", "Many people")]
    [InlineData("SAM.OBI@example.org", "not your e-mail")]
    [InlineData("samuel obinna", "not your e-mail")]
    public void What_is_tried_first_is_refused(string password, string words) =>
        PasswordRules.Problems("password", password, "sam.obi@example.org", "Samuel Obinna").ShouldHaveSingleItem().Message.ShouldContain(words);

    [Fact]
    public void A_password_has_an_end() =>
        PasswordRules.Problems("password", string.Concat(Enumerable.Repeat("abcd", 33))).ShouldHaveSingleItem().Message.ShouldContain("at most 128");

    [Theory]
    [InlineData("three blind mice")]
    [InlineData("correct horse battery")]
    [InlineData("šest krásných slov")]
    public void Length_is_enough(string password) => PasswordRules.Problems("password", password, "sam@example.org", "Sam").ShouldBeEmpty();
}
