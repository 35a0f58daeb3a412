namespace PolicyForge.Scriban.Tests.Host;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ for i in 1..1001; end }}", "page(1,14)")]
    [InlineData("{{ for i in 1..40; for j in 1..40; end; end }}", "page(1,20)")]
    [InlineData("{{ while true; end }}", "page(1,4)")]
    [InlineData("{{ x = [1] * 1001 }}", "page(1,12)")]
    [InlineData("{{ x = []; x[1002] = 1 }}", "page(1,14)")]
    [InlineData("{{ [1] | array.insert_at 2000 1 }}", "page(1,10)")]
    [InlineData("{{ for i in 1..500; (1..500) | array.join ''; end }}", "page(1,32)")]
    public void Loops_share_one_limit(string template, string place) =>
        Engine.ErrorOf(template).ShouldStartWith(place + " : error : ");

    [Fact]
    public void The_loop_limit_starts_anew_for_each_loop_and_can_be_lifted()
    {
        Engine.Render("{{ for i in 1..900; end; for i in 1..900; end }}").ShouldBe("");
        Engine.Render("{{ n = 0; for i in 1..5000; n = n + 1; end; n }}", null, context => context.LoopLimit = 0).ShouldBe("5000");
    }

    [Fact]
    public void Calls_cannot_be_nested_deeper_than_the_recursive_limit()
    {
        Engine.ErrorOf("{{ func f; f; end; f }}").ShouldStartWith("page(1,12) : error : ");
        Engine.Render("{{ func f(n); if n > 0; f(n - 1); end; n; end; f 3 }}", null, context => context.RecursiveLimit = 4).ShouldBe("0123");
        Engine.ErrorOf("{{ func f(n); if n > 0; f(n - 1); end; end; f 3 }}", null, context => context.RecursiveLimit = 3).ShouldContain("limit of 3");
        Engine.ErrorOf("{{ func f; f; end; f }}", null, context => (context.RecursiveLimit, context.StepLimit) = (0, 0)).ShouldContain("nested too deep");
    }

    [Fact]
    public void Nesting_is_limited_while_parsing()
    {
        foreach (var (open, close) in new[] { ("(", ")"), ("[", "]"), ("{a:", "}"), ("!", ""), ("-", ""), ("f(", ")"), ("[1][", "]"), ("1 ? ", " : 2"), ("$\"{", "}\"") })
        {
            var text = "{{ " + string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";
            Template.Parse(text).Messages[0].Message.ShouldContain("The nesting is deeper than the limit of 250");
            Template.Parse(text, null, new ParserOptions { ExpressionDepthLimit = null }).HasErrors.ShouldBeTrue();
        }

        Template.Parse("{{ " + string.Concat(Enumerable.Repeat("if 1; ", 300)) + string.Concat(Enumerable.Repeat("end; ", 300)) + " }}").HasErrors.ShouldBeTrue();
        Template.Parse("{{ ((1)) }}", null, new ParserOptions { ExpressionDepthLimit = 3 }).HasErrors.ShouldBeTrue();
        Template.Parse("{{ ((1)) }}", null, new ParserOptions { ExpressionDepthLimit = 4 }).HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Output_is_cut_and_computed_text_is_refused_at_its_limit()
    {
        Engine.Render("{{ 'abc' }}{{ 'def' }}{{ 'g' }}", null, context => context.LimitToString = 5).ShouldBe("abcde...");
        Engine.Render("{{ 1..9 }}", null, context => context.LimitToString = 5).ShouldBe("[1, 2...");
        foreach (var expression in new[] { "'abc' + 'def'", "'ab' * 3", "'x' | string.pad_left 6", "'abc' | string.append 'def'", "'aa' | string.replace 'a' 'bbb'", "['abc', 'def'] | array.join ''", "$\"abc{'def'}\"", "'abc' | regex.replace 'a' '123456'", "'<<' | html.escape" })
            Engine.ErrorOf("{{ " + expression + " }}", null, context => context.LimitToString = 5).ShouldContain("the limit is 5");
    }

    [Fact]
    public void A_value_that_contains_itself_is_an_error()
    {
        Engine.ErrorOf("{{ x = {}; x.x = x; x }}").ShouldContain("contains itself");
        Engine.ErrorOf("{{ x = {}; x.x = x; x | object.to_json }}").ShouldContain("contains itself");
        Engine.ErrorOf("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}", null, context => context.StepLimit = 0).ShouldContain("nested too deep");
        Engine.ErrorOf("{{ x = {}; x.x = x; x }}", null, context => (context.ObjectRecursionLimit, context.LimitToString) = (0, 0)).ShouldContain("nested too deep");
    }

    [Fact]
    public void All_work_together_is_limited()
    {
        const string doubling = "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 90 }}";
        Engine.ErrorOf(doubling).ShouldContain("limit of 5000000 steps");
        const string growing = "{{ x = 'a' * 1000000; l = []; for i in 1..1000; l[i] = x + i; end }}";
        Engine.ErrorOf(growing).ShouldContain("steps");
        const string nested = "{{ x = [1]; for i in 1..60; x = [x, x]; end; x == x + [] }}";
        Engine.ErrorOf(nested, null, context => context.StepLimit = 100_000).ShouldContain("steps");
        Engine.ErrorOf("{{ x = [1]; for i in 1..18; x = [x, x]; end; x }}", null, context => (context.LimitToString, context.StepLimit) = (0, 100_000)).ShouldContain("steps");
    }

    [Fact]
    public void Regular_expressions_share_a_time_limit()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        var error = Engine.ErrorOf(
            "{{ for i in 1..100; ('a' * 40 + '!') | regex.match '^(a+)+$'; end }}", null, context => context.RegexTimeOut = TimeSpan.FromMilliseconds(50));
        error.ShouldContain("longer than the limit of 0.05 seconds");
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_run_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var model = new ScriptObject();
        model.Import("stop", () => source.Cancel());
        var context = Engine.ContextOver(model, created => (created.CancellationToken, created.LoopLimit) = (source.Token, 0));
        Should.Throw<OperationCanceledException>(() => Engine.Parse("{{ while true; stop; end }}").Render(context));
        Should.Throw<OperationCanceledException>(() => Engine.Parse("text").Render(context));
    }
}
