namespace PolicyForge.Scriban.Tests.Language;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("{{ 1 + }}", "(1,8)")]
    [InlineData("{{ ! }}", "(1,6)")]
    [InlineData("{{ x = }}", "(1,8)")]
    [InlineData("{{ (1 + 2 }}", "(1,11)")]
    [InlineData("{{ [1, 2 }}", "(1,10)")]
    [InlineData("{{ x[ }}", "(1,7)")]
    [InlineData("{{ {a 1} }}", "(1,7)")]
    [InlineData("{{ {$a: 1} }}", "(1,5)")]
    [InlineData("{{ if }}", "(1,7)")]
    [InlineData("{{ if x = 1 }}{{ end }}", "(1,7)")]
    [InlineData("{{ if true }}a", "(1,14)")]
    [InlineData("a{{ end }}", "(1,7)")]
    [InlineData("{{ else }}", "(1,4)")]
    [InlineData("{{ if 1; 2; else x; end }}", "(1,18)")]
    [InlineData("{{ when 1 }}", "(1,4)")]
    [InlineData("{{ case 1; x = 2; end }}", "(1,12)")]
    [InlineData("{{ case 1; else; 2; end }}", "(1,12)")]
    [InlineData("{{ for 1 in x; end }}", "(1,4)")]
    [InlineData("{{ for x of y; end }}", "(1,4)")]
    [InlineData("{{ for.middle }}", "(1,4)")]
    [InlineData("{{ while.last }}", "(1,4)")]
    [InlineData("{{ func 5; end }}", "(1,4)")]
    [InlineData("{{ func f(a = 1, b); end }}", "(1,18)")]
    [InlineData("{{ func f(a = b); end }}", "(1,11)")]
    [InlineData("{{ x = y = 1 }}", "(1,8)")]
    [InlineData("{{ (1 + (x = 2)) }}", "(1,10)")]
    [InlineData("{{ f (1, 2) }}", "(1,8)")]
    [InlineData("{{ f(1; 2) }}", "(1,7)")]
    [InlineData("{{ 5: 1 }}", "(1,4)")]
    [InlineData("{{ 1 -- }}", "(1,6)")]
    [InlineData("{{ 1e-3 }}", "(1,4)")]
    [InlineData("{{ .5 }}", "(1,4)")]
    [InlineData("{{ 99999999999999999999 }}", "(1,4)")]
    [InlineData("{{ 'open }}", "(1,4)")]
    [InlineData("{{ 'a\\q' }}", "(1,7)")]
    [InlineData("{{ a b; $$ + 1 }}", "(1,12)")]
    [InlineData("{{ tablerow x in y; end }}", "(1,4)")]
    [InlineData("{{ 1 + 2..3 | }}", "(1,15)")]
    [InlineData("{{ $\"{1 }}", "(1,10)")]
    public void Mistakes_are_found_where_they_are(string template, string place) =>
        Engine.ErrorOf(template).ShouldStartWith("page" + place + " : error : ");

    [Theory]
    [InlineData("{{ x.y }}", "(1,6)")]
    [InlineData("{{ x[0] }}", "(1,4)")]
    [InlineData("{{ x = []; x[null] }}", "(1,14)")]
    [InlineData("{{ x = 5; x[0] }}", "(1,11)")]
    [InlineData("{{ 'abc'[9] }}", "(1,4)")]
    [InlineData("{{ (1 + 2) = 3 }}", "(1,5)")]
    [InlineData("{{ readonly x; x = 1 }}", "(1,16)")]
    [InlineData("{{ 'a' - 'b' }}", "(1,8)")]
    [InlineData("{{ 'a' * 'b' }}", "(1,4)")]
    [InlineData("{{ {} + 1 }}", "(1,7)")]
    [InlineData("{{ true < false }}", "(1,9)")]
    [InlineData("{{ {} == 1 }}", "(1,7)")]
    [InlineData("{{ [1] == 1 }}", "(1,11)")]
    [InlineData("{{ [1] / 0 }}", "(1,10)")]
    [InlineData("{{ [1] + 2 }}", "(1,10)")]
    [InlineData("{{ 1 // 0 }}", "(1,6)")]
    [InlineData("{{ 1 % 0 }}", "(1,6)")]
    [InlineData("{{ 1..'a' }}", "(1,5)")]
    [InlineData("{{ 1.5..3 }}", "(1,7)")]
    [InlineData("{{ 9223372036854775807 + 1 }}", "(1,24)")]
    [InlineData("{{ for x in 5; end }}", "(1,13)")]
    [InlineData("{{ for x in [1] wrong: 2; end }}", "(1,17)")]
    [InlineData("{{ with null; end }}", "(1,9)")]
    [InlineData("{{ break }}", "(1,4)")]
    [InlineData("{{ continue }}", "(1,4)")]
    [InlineData("{{ for.index }}", "(1,8)")]
    [InlineData("{{ 1 | 2 }}", "(1,8)")]
    [InlineData("{{ 'x' | string.truncate 'y' }}", "(1,26)")]
    [InlineData("{{ 'x' | string.truncate }}", "(1,25)")]
    [InlineData("{{ [1] | array.each 5 }}", "(1,21)")]
    [InlineData("{{ 'a' | date.parse }}", "(1,4)")]
    [InlineData("{{ [1, 'a'] | array.sort }}", "(1,15)")]
    [InlineData("{{ math.random 1 2 }}", "(1,4)")]
    [InlineData("{{ math.uuid }}", "(1,4)")]
    [InlineData("{{ 'x' | timespan.parse }}", "(1,4)")]
    [InlineData("{{ 'a' | object.format 'N' }}", "(1,10)")]
    [InlineData("{{ [1] | object.has_key 'size' }}", "(1,4)")]
    [InlineData("{{ 5 | object.format 'Q9' }}", "(1,22)")]
    [InlineData("{{ 5 | object.format 'N' 'nowhere' }}", "(1,26)")]
    [InlineData("{{ object.eval '1' }}", "(1,4)")]
    [InlineData("{{ object.eval_template '1' }}", "(1,4)")]
    [InlineData("{{ 'x' | regex.match '(' }}", "(1,22)")]
    [InlineData("{{ 'abc' | string.truncate '2.5' }}", "(1,28)")]
    [InlineData("{{ '2' | math.round }}", "(1,4)")]
    [InlineData("{{ date '2026-09-01' '%F' }}", "(1,4)")]
    public void Failures_are_reported_where_they_happen(string template, string place) =>
        Engine.ErrorOf(template).ShouldStartWith("page" + place + " : error : ");

    [Fact]
    public void Parsing_goes_on_after_an_error()
    {
        var template = Template.Parse("{{ 1 + }}\n{{ x = }}\n{{ (2 }}", "page");
        template.Messages.Select(message => message.Span.Start.Line).ShouldBe([0, 1, 2]);
        template.Messages.ToString().Split('\n').Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("{{ 'abc }}", "The string is not closed; write ' at its end.")]
    [InlineData("{{ x = \"abc }}", "The string is not closed; write \" at its end.")]
    [InlineData("{{ f(1, `abc }}", "The string is not closed; write ` at its end.")]
    [InlineData("{{ 1 § 2 }}", "The character `§` has no meaning here.")]
    public void A_mistake_inside_a_word_is_told_in_its_own_terms_first(string template, string message) =>
        Template.Parse(template, "page").Messages[0].Message.ShouldBe(message);

    [Fact]
    public void At_most_twenty_mistakes_are_listed() =>
        Template.Parse(string.Concat(Enumerable.Repeat("{{ ) }}\n", 50))).Messages.Count.ShouldBe(20);

    [Fact]
    public void A_template_with_mistakes_cannot_be_rendered()
    {
        var template = Template.Parse("{{ 1 + }}", "page");
        template.HasErrors.ShouldBeTrue();
        Should.Throw<ScriptParserRuntimeException>(() => template.Render()).ParserMessages.Count.ShouldBe(1);
        Template.TryParse("{{ 1 + }}", null, out var none, out var messages).ShouldBeFalse();
        none.ShouldBeNull();
        messages.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Errors_can_be_printed_in_place_of_their_expression() =>
        Engine.Render("a {{ x.y }} b {{ 1 }}", null, context => context.RenderRuntimeException = TemplateContext.RenderRuntimeExceptionDefault)
            .ShouldBe("a [`x` is null and has no member `y`; write `x?.y` where it may be missing.] b 1");

    [Fact]
    public void An_unknown_variable_is_an_error_in_strict_mode()
    {
        foreach (var expression in new[] { "x", "x ?? 1", "x?.y", "$x" })
            Engine.ErrorOf("{{ " + expression + " }}", null, context => context.StrictVariables = true).ShouldStartWith("page(1,4) : error : There is no variable");

        Engine.Render("{{ o = {}; o.x }}", null, context => context.StrictVariables = true).ShouldBe("");
    }

    [Fact]
    public void Access_to_null_and_to_missing_members_is_as_relaxed_as_the_context_says()
    {
        Engine.Render("{{ x.y }}{{ x[0].z }}", null, context => context.EnableRelaxedTargetAccess = true).ShouldBe("");
        Engine.ErrorOf("{{ o = {}; o.x }}", null, context => context.EnableRelaxedMemberAccess = false).ShouldStartWith("page(1,14)");
        Engine.ErrorOf("{{ o = [1]; o[3] }}", null, context => context.EnableRelaxedIndexerAccess = false).ShouldStartWith("page(1,15)");
        Engine.Render("{{ o = [1]; o[null] }}", null, context => context.EnableNullIndexer = true).ShouldBe("");
        Engine.Render("{{ nothing 1 }}", null, context => context.EnableRelaxedFunctionAccess = true).ShouldBe("");
    }
}
