namespace PolicyForge.Scriban.Tests.Language;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("2 - 1 - 1", "0")]
    [InlineData("1 << 2 + 1", "5")]
    [InlineData("true || false && false", "true")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("null ?? 1 + 1", "2")]
    [InlineData("1 + 2 | math.times 3", "9")]
    [InlineData("true ? 'a' : 'b' | string.upcase", "a")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    [InlineData("[1, 2] | array.size > 1", "true")]
    [InlineData("-2 * 3", "-6")]
    [InlineData("!true || true", "true")]
    [InlineData("1..2 | array.join ','", "1,2")]
    public void Operators_bind_in_the_documented_order(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("7 / 2", "3.5")]
    [InlineData("6 / 2", "3")]
    [InlineData("1 / 0", "Infinity")]
    [InlineData("-7 // 2", "-3")]
    [InlineData("5.0 // 2", "2")]
    [InlineData("7.5 // 2", "4")]
    [InlineData("7.5f // 2", "3")]
    [InlineData("7 % 3", "1")]
    [InlineData("2147483647 + 1", "2147483648")]
    [InlineData("1.10m", "1.10")]
    [InlineData("1.10m + 1", "2.10")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("1.0e-3", "0.001")]
    [InlineData("1_000", "1000")]
    [InlineData("0xFFFFFFFF", "-1")]
    [InlineData("0xFFu", "255")]
    [InlineData("0b101", "5")]
    [InlineData("1 + true", "2")]
    [InlineData("256 >> 4", "16")]
    [InlineData("1 << 40", "1099511627776")]
    public void Numbers_compute_as_the_language_says(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("'4' + 4", "44")]
    [InlineData("'a' + null", "a")]
    [InlineData("'ab' * 2", "abab")]
    [InlineData("3 * 'x'", "xxx")]
    [InlineData("'a' * 2.7", "aaa")]
    [InlineData("'a' * 0", "")]
    [InlineData("10 < '9'", "true")]
    [InlineData("1 == '1'", "true")]
    [InlineData("true == 'true'", "true")]
    [InlineData("'B' < 'a'", "true")]
    [InlineData("null == ''", "false")]
    [InlineData("'a' > null", "true")]
    [InlineData("'' == empty", "false")]
    public void A_string_on_either_side_makes_the_operator_work_on_strings(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("null + 1", "")]
    [InlineData("null >= null", "false")]
    [InlineData("null == null", "true")]
    [InlineData("null == false", "false")]
    [InlineData("1 ?! 'set'", "set")]
    [InlineData("null ?! 'set'", "")]
    [InlineData("0 && '' && [] && {}", "true")]
    [InlineData("null || false || empty", "false")]
    [InlineData("missing", "")]
    [InlineData("missing?.a.b[0].c", "")]
    [InlineData("'abc'.size", "3")]
    [InlineData("'abc'.other", "")]
    [InlineData("5.other", "")]
    [InlineData("missing.empty?", "")]
    [InlineData("[].empty?", "true")]
    [InlineData("[] == empty", "true")]
    [InlineData("{} == empty", "true")]
    public void Null_and_truth(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("[1] == [1]", "true")]
    [InlineData("[1, [2]] == [1, [2]]", "true")]
    [InlineData("[1] != [2]", "true")]
    [InlineData("{a: 1} == {a: 1}", "false")]
    [InlineData("[1] + [2]", "[1, 2]")]
    [InlineData("[1, 2] * 2", "[1, 2, 1, 2]")]
    [InlineData("[1, 2, 3, 4] / 2", "[1, 2]")]
    [InlineData("[1, 2, 3, 4] % 3", "[1, 4]")]
    [InlineData("[1] < [0, 0]", "true")]
    [InlineData("[1, 5] <= [1, 6]", "true")]
    [InlineData("[1] == null", "false")]
    [InlineData("[1] << null", "")]
    [InlineData("{} == true", "true")]
    [InlineData("[1] << 2", "[1, 2]")]
    [InlineData("0 >> [1]", "[0, 1]")]
    [InlineData("3..1", "[3, 2, 1]")]
    [InlineData("1..<1", "[]")]
    [InlineData("(1..9)[-1]", "9")]
    [InlineData("([1, 2])[5]", "")]
    [InlineData("([1, 2])[-1]", "2")]
    [InlineData("([[1], [2]])[1]", "[2]")]
    [InlineData("'abc'[1]", "b")]
    [InlineData("({a: {b: 5}})['a'].b", "5")]
    public void Lists_and_objects(string expression, string expected) => Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("[1, 'a', null, true, 1.0]", "[1, \"a\", null, true, 1]")]
    [InlineData("{a: 1, 'x y': 'z'}", "{a: 1, \"x y\": \"z\"}")]
    [InlineData("['a\"b\\n']", "[\"a\\\"b\\n\"]")]
    [InlineData("@string.upcase", "<function>")]
    [InlineData("timespan.from_hours 30", "1.06:00:00")]
    public void Values_print_inside_lists_as_they_are_written(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("$\"{1 + 1} and {'x'}\"", "2 and x")]
    [InlineData("$'{$\"{1}\"}!'", "1!")]
    [InlineData("$\"\\{no\\}\"", "{no}")]
    [InlineData("$\"{ {a: 5}.a }\"", "5")]
    [InlineData("$\"none\"", "none")]
    [InlineData("`a``b\\n`", "a`b\\n")]
    [InlineData("\"\\u0041\\x42\\t|\"", "AB\t|")]
    public void Strings_in_all_their_forms(string expression, string expected) =>
        Engine.Render("{{ " + expression + " }}").ShouldBe(expected);

    [Theory]
    [InlineData("x = 5; x += 2; x", "7")]
    [InlineData("x = 5; x -= 2; x *= 3; x /= 2; x", "4.5")]
    [InlineData("x = 5; x++", "5")]
    [InlineData("x = 5; ++x", "6")]
    [InlineData("x = []; x[2] = 1; x", "[null, null, 1]")]
    [InlineData("x = [1]; x[-1] = 9; x", "[9]")]
    [InlineData("x = [1]; x.note = 'n'; x.note + x.size", "n1")]
    [InlineData("x = {}; x['a b'] = 1; x", "{\"a b\": 1}")]
    [InlineData("this.y = 3; y", "3")]
    [InlineData("in = 2; in", "2")]
    [InlineData("{for: 1}.for", "1")]
    public void Assignments_print_nothing_and_take_effect(string code, string expected) =>
        Engine.Render("{{ " + code + " }}").ShouldBe(expected);

    [Fact]
    public void A_thousand_names_in_one_template_stay_apart()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"name_{number}").Append(new string('n', 80)).ToArray();
        var template = string.Concat(names.Select((name, index) => $"{{{{ {name} = {index} }}}}")) + string.Concat(names.Select(name => $"{{{{ {name} }}}},"));
        Engine.Render(template).ShouldBe(string.Concat(Enumerable.Range(0, names.Length).Select(index => $"{index},")));
    }
}
