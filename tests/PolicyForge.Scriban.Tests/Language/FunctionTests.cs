namespace PolicyForge.Scriban.Tests.Language;

public sealed class FunctionTests
{
    private const string Double = "{{ func f; ret $0 * 2; end; ";

    [Theory]
    [InlineData("f 1 + 2 }}", "6")]
    [InlineData("f (1) + 2 }}", "6")]
    [InlineData("f(1) + 2 }}", "4")]
    [InlineData("f (-1) }}", "-2")]
    [InlineData("1 + f 2 }}", "5")]
    [InlineData("3 | f }}", "6")]
    [InlineData("3 | f | f }}", "12")]
    [InlineData("3 |\n f }}", "6")]
    [InlineData("g = @f; g 4 }}", "8")]
    [InlineData("x = {g: @f}; x.g 5 }}", "10")]
    [InlineData("f [4] }}", "[4, 4]")]
    public void A_call_without_parentheses_takes_what_follows(string code, string expected) =>
        Engine.Render(Double + code).ShouldBe(expected);

    [Theory]
    [InlineData("{{ func f; $; end; f 1 'a' b: 2 }}", "[1, \"a\"]")]
    [InlineData("{{ func f; $.b + $1; end; f b: 1 2 3 }}", "4")]
    [InlineData("{{ func f(a, b = 2); ret a + b; end; f 1; f 1 5; f(b: 1, a: 1) }}", "362")]
    [InlineData("{{ func f(a, b...); ret b.size; end; f 1; f 1 2 3 }}", "02")]
    [InlineData("{{ f(a, b) = a * b; f 2 3 }}", "6")]
    [InlineData("{{ func f(a, b); ret $0 + $1; end; f ^[1, 2] }}", "3")]
    [InlineData("{{ f = do; ret $0; end; f 7 }}", "7")]
    [InlineData("{{ f = do(x); ret x; end; f 7 }}", "7")]
    [InlineData("{{ func f; 'said'; ret 1; end; x = f; '|'; x }}", "said|1")]
    [InlineData("{{ func f; x = 5; end; f; x }}", "5")]
    [InlineData("{{ func f(a); x = a; end; f 5; x }}", "")]
    [InlineData("{{ x = 1; func f(a); x = a; end; f 5; x }}", "5")]
    [InlineData("{{ func g; ret x; end; func f(x); ret g; end; f 5 }}", "")]
    [InlineData("{{ func f(x); g = do; ret x; end; ret g; end; f 5 }}", "5")]
    [InlineData("{{ func f(p); ret do; ret p; end; end; x = f 5; x }}", "")]
    [InlineData("{{ func f(p); ret [1] | array.filter @(do; ret p; end); end; f true }}", "[1]")]
    [InlineData("{{ func f; func $g; ret 3; end; ret $g; end; f }}", "3")]
    [InlineData("{{ $x = 1; func f; ret $x; end; f }}", "")]
    [InlineData("{{ [1, 2] | array.each do; ret $0 + 1; end }}", "[2, 3]")]
    public void Functions_see_what_the_language_says(string template, string expected) => Engine.Render(template).ShouldBe(expected);

    [Fact]
    public void Wrap_passes_the_block_that_the_function_prints_where_it_says() =>
        Engine.Render("{{ func box; '['; $$; '|'; $$; ']'; $0; end }}{{ wrap box 5 }}in{{ end }}").ShouldBe("[in|in]5");

    [Theory]
    [InlineData("{{ func f(a); end; f }}", "page(1,21) : error : `f` needs 1 arguments; `a` is missing.")]
    [InlineData("{{ func f(a); end; f 1 2 }}", "page(1,24) : error : `f 1 2` has 2 arguments; the function takes 1 at most.")]
    [InlineData("{{ func f(a, b); end; f a: 1 2 }}", "page(1,30) : error : An argument without a name cannot follow a named one.")]
    [InlineData("{{ func f(a); end; f 1 a: 2 }}", "page(1,24) : error : The parameter `a` already has an argument.")]
    [InlineData("{{ func f; end; f size: 2 }}", "page(1,19) : error : An argument cannot be named `size`: that is the number of arguments.")]
    [InlineData("{{ nothing 1 }}", "page(1,4) : error : There is no function `nothing`.")]
    [InlineData("{{ 1 | nothing }}", "page(1,8) : error : There is no function `nothing` to pipe into.")]
    [InlineData("{{ 5 1 }}", "page(1,4) : error : `5` is a number and cannot be called.")]
    [InlineData("{{ true and false }}", "page(1,4) : error : `true` is true and cannot be called.")]
    [InlineData("{{ wrap 5 }}{{ end }}", "page(1,9) : error : `wrap` needs the name of a function, and `5` is none; the form is: wrap <function> <argument> ... end")]
    public void Wrong_calls_say_what_is_wrong(string template, string expected) => Engine.ErrorOf(template).ShouldBe(expected);

    [Fact]
    public void A_function_without_a_value_can_be_refused_inside_an_expression()
    {
        const string template = "{{ func f; 1; end; f; 1 + f() }}";
        Engine.Render(template).ShouldBe("11");
        Engine.ErrorOf(template, null, context => context.ErrorForStatementFunctionAsExpression = true).ShouldStartWith("page(1,27) : error : `f()` has no `ret`");
    }
}
