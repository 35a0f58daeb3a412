namespace PolicyForge.Scriban.Tests.Language;

public sealed class WhitespaceTests
{
    [Theory]
    [InlineData("a\n\n {{- 'b' -}} \n\n c", "abc")]
    [InlineData("a {{~ 'b' ~}} c", "abc")]
    [InlineData("a\n  {{~ 'b' ~}}  \n  c", "a\nb  c")]
    [InlineData("a\n{{ 'b' ~}}\n\nc", "a\nb\nc")]
    [InlineData("{{-1}}", "1")]
    [InlineData("{{ -1 }}", "-1")]
    [InlineData("{{}}x{{  }}y", "xy")]
    [InlineData("{{ 1", "1")]
    [InlineData("a }} b { c", "a }} b { c")]
    [InlineData("{{{a:1}.a}}", "1")]
    [InlineData("{{ '}}' }}", "}}")]
    public void Markers_remove_the_blanks_that_they_face(string template, string expected) =>
        Engine.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{%{ {{ x }} }%}", " {{ x }} ")]
    [InlineData("{%%{ a }%} b }%%}", " a }%} b ")]
    [InlineData("x {%{- y -}%} z", "x y z")]
    [InlineData("{% no block", "{% no block")]
    public void Escape_blocks_print_what_looks_like_code(string template, string expected) =>
        Engine.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{ 1 # one }}2", "12")]
    [InlineData("{{ 1 ## one\n two ## + 1 }}", "2")]
    [InlineData("{{ '#' }}", "#")]
    [InlineData("{{ # only this\n 5 }}", "5")]
    public void Comments_print_nothing(string template, string expected) =>
        Engine.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("  {{ lines }}", "  a\n  b")]
    [InlineData("x\n   {{ lines }}\ny", "x\n   a\n   b\ny")]
    [InlineData("x {{ lines }}", "x a\nb")]
    [InlineData("  {{~ lines }}", "a\nb")]
    [InlineData("    {{lines}}{{lines}}", "    a\n    ba\nb")]
    [InlineData("  {{ for i in 1..2 }}\n  z\n  {{ end }}", "  \n    z\n    \n    z\n    ")]
    public void A_block_at_the_start_of_a_line_indents_every_line_that_it_prints(string template, string expected) =>
        Engine.Render(template, new ScriptObject { { "lines", "a\nb" } }).ShouldBe(expected);

    [Fact]
    public void Indentation_can_be_switched_off() =>
        Engine.Render("  {{ lines }}", new ScriptObject { { "lines", "a\nb" } }, context => context.AutoIndent = false).ShouldBe("  a\nb");

    [Fact]
    public void Empty_lines_are_indented_unless_told_otherwise()
    {
        var model = new ScriptObject { { "lines", "a\n\nb" } };
        Engine.Render("  {{ lines }}", model).ShouldBe("  a\n  \n  b");
        Engine.Render("  {{ lines }}", model, context => context.IndentOnEmptyLines = false).ShouldBe("  a\n\n  b");
    }

    [Fact]
    public void An_escape_block_without_an_end_is_an_error() =>
        Engine.ErrorOf("ab{%{ c").ShouldBe("page(1,6) : error : The escape block is not closed; write `}%}` at its end.");

    [Fact]
    public void Script_mode_needs_no_code_markers() =>
        Template.Parse("x = 2\nx * 3", null, null, new LexerOptions { Mode = ScriptMode.ScriptOnly }).Render().ShouldBe("6");

    [Fact]
    public void Front_matter_runs_before_the_text()
    {
        var options = new LexerOptions { Mode = ScriptMode.FrontMatterAndContent };
        Template.Parse("+++\nname = 'Ann'\n+++\nHello {{ name }}", null, null, options).Render().ShouldBe("Hello Ann");
        Template.Parse("no front matter", "page", null, options).Messages[0].ToString().ShouldStartWith("page(1,1) : error : ");
    }
}
