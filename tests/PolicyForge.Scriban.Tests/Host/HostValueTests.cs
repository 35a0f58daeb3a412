namespace PolicyForge.Scriban.Tests.Host;

public sealed class HostValueTests
{
    [Theory]
    [InlineData("{{ answer }}", "[shown]")]
    [InlineData("{{ answer == 'key' }}", "true")]
    [InlineData("{{ answer + '!' }}", "key!")]
    [InlineData("{{ $\"{answer}\" }}", "key")]
    [InlineData("{{ answer | string.upcase }}", "KEY")]
    [InlineData("{{ string.size answer }}", "3")]
    [InlineData("{{ case answer; when 'key'; 'yes'; end }}", "yes")]
    [InlineData("{{ x = answer; x }}", "[shown]")]
    [InlineData("{{ answer ?? 'none' }}", "[shown]")]
    [InlineData("{{ true ? answer : 1 }}", "[shown]")]
    [InlineData("{{ answer | object.default 'none' }}", "[shown]")]
    [InlineData("{{ for x in [answer]; x; end }}", "[shown]")]
    [InlineData("{{ answer.size }}", "3")]
    [InlineData("{{ answer | object.typeof }}", "string")]
    [InlineData("{{ o = {key: 5}; o[answer] }}", "5")]
    [InlineData("{{ for c in answer; c + '.'; end }}", "k.e.y.")]
    [InlineData("{{ [answer] | array.join ',' }}", "key")]
    public void It_prints_in_its_own_way_and_computes_as_its_value(string template, string expected) =>
        Engine.Render(template, new ScriptObject { { "answer", new Answer("key", "[shown]") } }).ShouldBe(expected);

    [Theory]
    [InlineData("{{ open }}", "[gap]")]
    [InlineData("{{ open ?? 'none' }}", "none")]
    [InlineData("{{ open == null }}", "true")]
    [InlineData("{{ open ? 1 : 2 }}", "2")]
    [InlineData("{{ open?.x }}", "")]
    [InlineData("{{ for x in open }}a{{ else }}b{{ end }}", "")]
    [InlineData("{{ open | object.default 'none' }}", "none")]
    public void Without_a_value_it_counts_as_null_and_still_prints(string template, string expected) =>
        Engine.Render(template, new ScriptObject { { "open", new Answer(null, "[gap]") } }).ShouldBe(expected);

    [Theory]
    [InlineData("{{ gap }}", "[gap]")]
    [InlineData("{{ gap | string.upcase | string.append '!' }}", "[gap]")]
    [InlineData("{{ 'a' | string.append gap }}", "[gap]")]
    [InlineData("{{ 'a' | string.replace 'a' replace: gap }}", "[gap]")]
    [InlineData("{{ gap | date.add_days 3 | date.to_string '%d' }}", "[gap]")]
    [InlineData("{{ gap | array.first }}{{ gap | array.size }}{{ array.join gap ',' }}", "[gap][gap][gap]")]
    [InlineData("{{ 'Dear ' + gap }}{{ gap * 2 }}{{ -gap }}{{ $\"x {gap}\" }}", "[gap][gap][gap][gap]")]
    [InlineData("{{ x = 1; x += gap; x }}", "[gap]")]
    [InlineData("{{ gap[0] }}{{ gap['or'] }}", "[gap][gap]")]
    [InlineData("{{ l = [1, 2]; l[gap] }}", "[gap]")]
    [InlineData("{{ for x in gap }}({{ x }} {{ for.index }}){{ else }}none{{ end }}", "([gap] 0)")]
    [InlineData("{{ for x in 1..gap }}({{ x }}){{ end }}", "([gap])")]
    [InlineData("{{ gap ?? 'none' }}{{ gap == null }}{{ gap ? 1 : 2 }}{{ gap | object.default 'x' }}", "nonetrue2x")]
    [InlineData("{{ gap | string.contains 'a' }}{{ string.empty gap }}{{ if gap | string.upcase }}yes{{ end }}", "falsetrue")]
    [InlineData("{{ [1] | array.add gap | array.size }}", "2")]
    public void What_is_computed_from_a_missing_value_is_missing_too(string template, string expected) =>
        Engine.Render(template, new ScriptObject { { "gap", new Gap() } }).ShouldBe(expected);

    [Fact]
    public void A_member_of_an_open_value_is_an_error() =>
        Engine.ErrorOf("{{ open.x }}", new ScriptObject { { "open", new Answer(null, "[gap]") } }).ShouldStartWith("page(1,9) : error : `open` is null");

    [Fact]
    public void Its_own_members_come_before_those_of_its_value()
    {
        var model = new ScriptObject { { "list", new ListAnswer(new ScriptArray { "a", "b" }) } };
        Engine.Render("{{ list }} {{ list.or }} {{ list.size }} {{ list[0] }} {{ for x in list; x; end }}", model).ShouldBe("a and b a or b 2 a ab");
    }

    [Fact]
    public void Every_printed_value_reaches_the_host_unconverted()
    {
        var context = new RecordingContext { TemplateLoader = new MemoryLoader(new() { ["part"] = "*{{ name }}*" }) };
        context.PushGlobal(new ScriptObject { { "name", "A*B" }, { "answer", new Answer("k", "shown") } });
        var text = Engine.Parse("*{{ name }}{{ 5 }}{{ answer }}{{ include 'part' }}{{ capture c }}!{{ name }}{{ end }}{{ c }}{{ x = 1 }}{{ null }}").Render(context);

        text.ShouldBe("*A\\*B5shown*A\\*B*!A\\*B");
        context.Written.ShouldBe(["String A*B", "Int32 5", "Answer shown", "String A*B", "RenderedText *A\\*B*", "String A*B", "RenderedText !A\\*B"]);
    }

    [Fact]
    public void A_host_function_gets_the_block_of_wrap()
    {
        var model = new ScriptObject { { "twice", new Twice() }, { "name", "Ann" } };
        Engine.Render("{{ wrap twice 'x' }}<{{ name }}>{{ end }}", model).ShouldBe("x<Ann>(<Ann>)");
        Engine.Render("{{ twice 'x' }}", model).ShouldBe("x()");
    }

    [Fact]
    public void Leaving_a_wrapped_block_leaves_only_the_block() =>
        Engine.Render("{{ for i in 1..2; wrap twice 'x'; i; ret; 'never'; end; '.'; end }}", new ScriptObject { { "twice", new Twice() } }).ShouldBe("x1(1).x2(2).");

    [Fact]
    public void A_host_function_can_render_another_template_in_the_running_context()
    {
        var model = new ScriptObject { { "name", "Ann" } };
        model.Import("other", (TemplateContext context) => Engine.Parse("<{{ name }}>").Render(context));
        Engine.Render("a{{ other }}b{{ other | string.size }}", model).ShouldBe("a<Ann>b5");
    }

    [Fact]
    public void Imported_functions_take_arguments_by_place_and_by_name()
    {
        var model = new ScriptObject();
        model.Import("area", (double width, double height) => width * height);
        model.Import("join", (string separator, object?[] items) => string.Join(separator, items));
        model.Import("where", (TemplateContext context, SourceSpan span) => span.ToString());
        Engine.Render("{{ area 2 3 }} {{ area height: 4 width: 2 }} {{ where }}", model).ShouldBe("6 8 page(1,49)");
        Engine.ErrorOf("{{ area 'x' 1 }}", model).ShouldBe("page(1,9) : error : A number is needed here, and this is a string.");
    }

    [Fact]
    public void A_failing_host_function_fails_at_its_call()
    {
        var model = new ScriptObject();
        model.Import("explode", new Func<int>(() => throw new InvalidOperationException("boom")));
        Engine.ErrorOf("{{ explode }}", model).ShouldBe("page(1,4) : error : `explode` failed: boom");
    }

    [Fact]
    public void Members_of_net_objects_have_lower_case_names()
    {
        var model = new ScriptObject();
        model.Import(new { FirstName = "Ann", HTMLText = "<b>", MyId2 = 2, Inner = new { LastName = "Lee" } });
        Engine.Render("{{ first_name }} {{ htmltext }} {{ my_id2 }} {{ inner.last_name }}", model).ShouldBe("Ann <b> 2 Lee");
        Template.Parse("{{ first_name }}").Render(new { FirstName = "Ann" }).ShouldBe("Ann");
        Template.Parse("{{ FirstName }}").Render(new { FirstName = "Ann" }, member => member.Name).ShouldBe("Ann");
        Template.Parse("{{ a_b }}{{ d['x y'] }}").Render(new Dictionary<string, object> { ["a_b"] = 1, ["d"] = new Dictionary<string, int> { ["x y"] = 2 } }).ShouldBe("12");
    }

    [Fact]
    public void A_context_can_be_used_again_also_after_an_error()
    {
        var context = Engine.ContextOver(new ScriptObject { { "x", 1 } });
        Should.Throw<ScriptRuntimeException>(() => Engine.Parse("a{{ func f(y); capture z; missing.y; end; end; for i in 1..2; f 1; end }}").Render(context));
        Engine.Parse("{{ x }}{{ i }}{{ y }}").Render(context).ShouldBe("1");
        Engine.Parse("{{ x }}").Render(context).ShouldBe("1");
    }

    [Fact]
    public void A_template_evaluates_to_its_last_expression()
    {
        var script = new LexerOptions { Mode = ScriptMode.ScriptOnly };
        Template.Parse("x = 2; x * 3", null, null, script).Evaluate(new TemplateContext()).ShouldBe(6);
        Engine.Parse("{{ [1, 2] }}").Evaluate(new TemplateContext()).ShouldBeOfType<ScriptArray>().Count.ShouldBe(2);
        Template.Parse("answer == 'key'", null, null, script).Evaluate(Engine.ContextOver(new ScriptObject { { "answer", new Answer("key", "") } })).ShouldBe(true);
    }

    private sealed class Answer(object? value, string shown) : IScriptValue
    {
        public object? Value { get; } = value;

        public override string ToString() => shown;
    }

    private sealed class Gap : IMissingValue
    {
        public override string ToString() => "[gap]";
    }

    private sealed class ListAnswer(ScriptArray items) : IScriptValue, IScriptObject
    {
        public object? Value => items;

        public int Count => 1;

        public IEnumerable<string> GetMembers() => ["or"];

        public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
        {
            value = member == "or" ? string.Join(" or ", items) : null;
            return value is not null;
        }

        public override string ToString() => string.Join(" and ", items);
    }

    private sealed class RecordingContext : TemplateContext
    {
        public List<string> Written { get; } = [];

        public override TemplateContext Write(SourceSpan span, object? value)
        {
            Written.Add($"{value!.GetType().Name} {value}");
            return value is RenderedText ? base.Write(span, value) : Write(ObjectToString(value).Replace("*", "\\*"));
        }
    }

    private sealed class Twice : IScriptCustomFunction
    {
        public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            context.Write(arguments[0]?.ToString());
            context.Evaluate(blockStatement);
            return new RenderedText($"({context.RenderBlock(blockStatement)})");
        }
    }
}
