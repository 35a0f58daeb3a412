namespace PolicyForge.Scriban.Tests.Host;

public sealed class UsesTests
{
    private static string[] Variables(string template) =>
        [.. Engine.Parse(template).Uses.Variables.Select(use => string.Join('.', use.Members.Select(member => member.Name).Prepend(use.Name)))];

    [Theory]
    [InlineData("{{ answers.personal_use.or }}", "answers.personal_use.or")]
    [InlineData("{{ answers[\"x\"].y }}", "answers.x.y")]
    [InlineData("{{ answers[key].y }}", "answers key")]
    [InlineData("{{ answers.a[0].b }}", "answers.a")]
    [InlineData("{{ if a.b && c }}{{ d }}{{ else if e }}{{ end }}", "a.b c d e")]
    [InlineData("{{ x = a.b; x.c }}", "a.b")]
    [InlineData("{{ for x in list.items; x.y; z; end }}", "list.items z")]
    [InlineData("{{ func f(p); p; q; $r; end; f s }}", "q s")]
    [InlineData("{{ capture c; a; end; c; case b; when d; e; end }}", "a b d e")]
    [InlineData("{{ a | string.append b.c | f }}", "a b.c")]
    [InlineData("{{ $\"{a} {b ? c : d}\"; [e, {f: g}]; -h; i?.j; k.empty? }}", "a b c d e g h i.j k")]
    [InlineData("{{ while a; b++; end; with c; end; import d; readonly e }}", "a c d")]
    [InlineData("{{ o.x = 1; o.y }}", "o o.y")]
    [InlineData("{{ wrap option 'x' a; b; end }}", "a b")]
    [InlineData("{{ y; y = 1 }}", "")]
    [InlineData("{{ for.index; this.x }}", "")]
    public void Free_variables_are_listed_with_their_constant_members(string template, string expected) =>
        string.Join(' ', Variables(template)).ShouldBe(expected);

    [Fact]
    public void Calls_are_listed_with_their_literal_arguments()
    {
        var functions = Engine.Parse("{{ wrap option 'use' 'ban' }}{{ ref \"clause\" x }}{{ end }}{{ 'k' | cite.it 5 a: true | up }}{{ wrap note }}{{ end }}").Uses.Functions;
        functions.Select(use => use.Name).ShouldBe(["option", "ref", "cite.it", "up", "note"]);
        functions.Select(use => use.IsWrap).ShouldBe([true, false, false, false, true]);
        functions[0].Arguments.Select(argument => argument.Literal).ShouldBe(["use", "ban"]);
        functions[1].Arguments.Select(argument => argument.IsLiteral).ShouldBe([true, false]);
        functions[2].Arguments.Select(argument => argument.Literal).ShouldBe(["k", 5, true]);
        functions[3].Arguments.Select(argument => argument.IsLiteral).ShouldBe([false]);
        functions[4].Arguments.ShouldBeEmpty();
    }

    [Fact]
    public void A_variable_knows_the_with_blocks_around_it()
    {
        var uses = Engine.Parse("{{ with a.b }}{{ with f 1 }}{{ x.y }}{{ end }}{{ z }}{{ end }}{{ w }}").Uses.Variables;
        uses.Select(use => use.Name).ShouldBe(["a", "x", "z", "w"]);
        uses[1].Within.Select(target => target.Name).ShouldBe(["", "a"]);
        uses[2].Within.Single().Members.Single().Name.ShouldBe("b");
        uses[3].Within.ShouldBeEmpty();
    }

    [Fact]
    public void Comparisons_with_literals_are_found_however_they_are_written()
    {
        var found = Engine.Parse("{{ a.b == 'c' || 'd' != (e) }}{{ case f }}{{ when 'g', 5 }}{{ end }}{{ h | array.contains 'i' }}{{ array.contains j 'k' }}{{ l = 1; l == 2; m == n; o < 'p' }}").Uses.Comparisons;
        found.Select(use => $"{use.Variable.Name} {use.Literal}").ShouldBe(["a c", "e d", "f g", "f 5", "h i", "j k"]);
        found[0].Span.ToString().ShouldBe("page(1,11)");
    }

    [Fact]
    public void Places_count_from_zero()
    {
        var use = Engine.Parse("a\n{{ answers.x }}").Uses.Variables[0];
        use.Span.Start.ShouldBe(new TextPosition(5, 1, 3));
        use.Members[0].Span.Start.ShouldBe(new TextPosition(13, 1, 11));
        use.Span.ToString().ShouldBe("page(2,4)");
    }
}
