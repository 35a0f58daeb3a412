namespace PolicyForge.Scriban.Tests.Language;

public sealed class StatementTests
{
    [Theory]
    [InlineData("{{ if 0 }}yes{{ else }}no{{ end }}", "yes")]
    [InlineData("{{ if null }}1{{ else if false }}2{{ else if '' }}3{{ else }}4{{ end }}", "3")]
    [InlineData("{{ if false; 1; end; 2 }}", "2")]
    [InlineData("{{ elsif }}", "")]
    [InlineData("{{ case '1'\nwhen 1; 'same'; end }}", "same")]
    [InlineData("{{ case 3 }} dropped {{ when 1, 2 }}low{{ when 3 || 4 }}high{{ else }}none{{ end }}", "high")]
    [InlineData("{{ case 9; when 1; 'a'; else; 'b'; end }}", "b")]
    public void Branches(string template, string expected) => Engine.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{ for x in [] }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ for x in null }}a{{ else }}b{{ end }}", "")]
    [InlineData("{{ for x in 'ab' }}{{ x }}.{{ end }}", "a.b.")]
    [InlineData("{{ for x in {a: 1, b: 2} }}{{ x.key }}={{ x.value }};{{ end }}", "a=1;b=2;")]
    [InlineData("{{ for x in {a: 1}; x; end }}", "{key: \"a\", value: 1}")]
    [InlineData("{{ for x in (1..9) limit: 2 offset: 3 reversed; x; end }}", "98")]
    [InlineData("{{ for x in (1..3) limit: 0; x; end }}", "123")]
    [InlineData("{{ for x in 1..3; end; x }}", "")]
    [InlineData("{{ for x in 1..2; y = x; end; y }}", "2")]
    [InlineData("{{ for x in 1..2; x = 9; x; end; x }}", "129")]
    [InlineData("{{ for x in 1..2; for.index; for.rindex; for.first; for.last; for.even; for.odd; for.length; end }}", "01truefalsetruefalse210falsetruefalsetrue2")]
    [InlineData("{{ for x in [1, 1, 2]; for.changed; end }}", "truefalsetrue")]
    [InlineData("{{ for x in 1..5; if x == 2; continue; end; if x == 4; break; end; x; end }}", "13")]
    [InlineData("{{ for x in 1..2; for y in 1..2; x * y; end; end }}", "1224")]
    [InlineData("{{ o = {}; for o.x in 1..2; o.x; end; o }}", "12{x: 2}")]
    [InlineData("{{ for $x in 1..2; $x; end; $x }}", "12")]
    [InlineData("{{ x = 0; while x < 3; x = x + 1; while.index; end }}", "012")]
    public void Loops(string template, string expected) => Engine.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{ capture c }}<{{ 1 }}>{{ end }}{{ c }}{{ c.size }}{{ c + 1 }}{{ c == '<1>' }}", "<1>3<1>1true")]
    [InlineData("{{ o = {}; capture o.note }}n{{ end }}{{ o }}", "{note: \"n\"}")]
    [InlineData("{{ capture c; 1; end; c | object.typeof }}", "string")]
    [InlineData("{{ o = {a: 1}; with o; a = 2; b = a; end; o; b }}", "{a: 2, b: 2}")]
    [InlineData("{{ a = 1; o = {}; with o; a = 2; end; a; o.a }}", "12")]
    [InlineData("{{ import {a: 1, b: 2}; a + b }}", "3")]
    [InlineData("{{ a = 1; readonly a; import {a: 2}; a }}", "1")]
    [InlineData("a{{ ret }}b", "a")]
    [InlineData("a{{ ret 5 }}b", "a5")]
    public void Other_statements(string template, string expected) => Engine.Render(template).ShouldBe(expected);

    [Fact]
    public void A_list_cannot_change_while_a_loop_goes_through_it() =>
        Engine.ErrorOf("{{ for x in items; items[items.size] = 1; end }}", new ScriptObject { { "items", new ScriptArray { 1, 2 } } })
            .ShouldBe("page(1,13) : error : The list changed while the `for` went through it; change a copy instead.");
}
