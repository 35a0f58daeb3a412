using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Tests.Organisations;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("academy", "academies")]
    [InlineData("school", "schools")]
    [InlineData("Headteacher", "Headteachers")]
    [InlineData("Head of School", "Heads of School")]
    [InlineData("Local Governing Body", "Local Governing Bodies")]
    [InlineData("campus", "campuses")]
    [InlineData("Headmistress", "Headmistresses")]
    [InlineData("Governors", "Governors")]
    [InlineData("child", "children")]
    [InlineData("MAT", "MATs")]
    [InlineData("church", "churches")]
    public void Plurals_follow_the_word_that_is_counted(string word, string plural) =>
        Inflection.Form(new Term(word), TermForm.Plural).ShouldBe(plural);

    [Theory]
    [InlineData("academy", "academy's")]
    [InlineData("Governors", "Governors'")]
    [InlineData("campus", "campus's")]
    [InlineData("Headmistress", "Headmistress's")]
    [InlineData("Head of School", "Head of School's")]
    public void Possessives_of_plurals_end_in_an_apostrophe(string word, string possessive) =>
        Inflection.Form(new Term(word), TermForm.Possessive).ShouldBe(possessive);

    [Theory]
    [InlineData("academy", "an academy")]
    [InlineData("school", "a school")]
    [InlineData("LGB", "an LGB")]
    [InlineData("MAT", "an MAT")]
    [InlineData("UTC", "a UTC")]
    [InlineData("PRU", "a PRU")]
    [InlineData("university", "a university")]
    [InlineData("European school", "a European school")]
    [InlineData("hour", "an hour")]
    [InlineData("one-form school", "a one-form school")]
    [InlineData("uninspected school", "an uninspected school")]
    [InlineData("infant school", "an infant school")]
    public void The_article_follows_the_sound(string word, string phrase) =>
        Inflection.Form(new Term(word), TermForm.An).ShouldBe(phrase);

    [Theory]
    [InlineData("local governing body", "Local Governing Body")]
    [InlineData("head of school", "Head of School")]
    public void Titles_keep_small_words_small(string word, string title) =>
        Inflection.Form(new Term(word), TermForm.Title).ShouldBe(title);

    [Fact]
    public void Forms_combine()
    {
        Inflection.Form(new Term("academy"), TermForm.Plural | TermForm.Possessive).ShouldBe("academies'");
        Inflection.Form(new Term("academy"), TermForm.An | TermForm.Title).ShouldBe("An Academy");
        Inflection.Form(new Term("academy"), TermForm.An | TermForm.Possessive).ShouldBe("an academy's");
    }

    [Fact]
    public void Forms_that_are_given_win()
    {
        var term = new Term("college", Plural: "colleges of it", Possessive: "college’s", An: "one college", Title: "The College");
        Inflection.Form(term, TermForm.Plural).ShouldBe("colleges of it");
        Inflection.Form(term, TermForm.Possessive).ShouldBe("college’s");
        Inflection.Form(term, TermForm.An).ShouldBe("one college");
        Inflection.Form(term, TermForm.Title).ShouldBe("The College");
    }

    [Fact]
    public void Words_for_many_have_no_other_plural() =>
        Inflection.Form(new Term("students") { IsPlural = true }, TermForm.Plural | TermForm.Possessive).ShouldBe("students'");
}
