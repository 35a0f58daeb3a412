using System.Globalization;

namespace PolicyForge.Scriban.Tests.Functions;

public sealed class BuiltinTests
{
    private static string Value(string expression, ScriptObject? model = null) => Engine.Render("{{ " + expression + " }}", model);

    [Theory]
    [InlineData("[1] | array.add 2", "[1, 2]")]
    [InlineData("[1] | array.add_range [2, 3]", "[1, 2, 3]")]
    [InlineData("['ab', 'c'] | array.any @string.contains 'a'", "true")]
    [InlineData("[1, 2] | array.any @(do; ret 1; end)", "false")]
    [InlineData("[1, null, 2] | array.compact", "[1, 2]")]
    [InlineData("[1] | array.concat [2]", "[1, 2]")]
    [InlineData("[1, 2] | array.contains 2", "true")]
    [InlineData("['a'] | array.contains 'b'", "false")]
    [InlineData("array.cycle ['a', 'b']; array.cycle ['a', 'b']; array.cycle ['a', 'b']; array.cycle ['a', 'b'] 'other'", "abaa")]
    [InlineData("['a', 'b'] | array.each @string.upcase", "[\"A\", \"B\"]")]
    [InlineData("[0, null, 2] | array.filter @(do; ret $0; end)", "[0, 2]")]
    [InlineData("[3, 4] | array.first", "3")]
    [InlineData("[3, 4] | array.last", "4")]
    [InlineData("[] | array.last", "")]
    [InlineData("[1, 3] | array.insert_at 1 2", "[1, 2, 3]")]
    [InlineData("[1, 2] | array.join '-'", "1-2")]
    [InlineData("[1, 'a'] | array.join ', ' @string.upcase", "1, A")]
    [InlineData("[1, 2, 3] | array.limit 2", "[1, 2]")]
    [InlineData("[1, 2, 3] | array.limit '2'", "[1, 2]")]
    [InlineData("[{a: 1}, {b: 2}, {a: 3}] | array.map 'a'", "[1, 3]")]
    [InlineData("[1, 2, 3] | array.offset 1", "[2, 3]")]
    [InlineData("[1, 2, 3] | array.remove_at (-1)", "[1, 2]")]
    [InlineData("[1, 2] | array.reverse", "[2, 1]")]
    [InlineData("([1, 2, 3] | array.reverse)[0]", "3")]
    [InlineData("([1, 2, 3] | array.reverse).size", "3")]
    [InlineData("[1, 2] | array.size", "2")]
    [InlineData("['b', 'A', 'a'] | array.sort", "[\"a\", \"A\", \"b\"]")]
    [InlineData("[2.5, 1, null] | array.sort", "[null, 1, 2.5]")]
    [InlineData("[{n: {v: 2}}, {n: {v: 1}}] | array.sort 'n.v' | array.map 'n'", "[{v: 1}, {v: 2}]")]
    [InlineData("[1, 2, 1] | array.uniq", "[1, 2]")]
    [InlineData("null | array.join ','", "")]
    public void Array_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'a' | string.append 'b'", "ab")]
    [InlineData("'b' | string.prepend 'a'", "ab")]
    [InlineData("'aBC' | string.capitalize", "ABC")]
    [InlineData("'two (words)' | string.capitalizewords", "Two (Words)")]
    [InlineData("'abc' | string.contains ''", "false")]
    [InlineData("'abc' | string.starts_with ''", "false")]
    [InlineData("'abc' | string.ends_with 'bc'", "true")]
    [InlineData("'ABC' | string.downcase", "abc")]
    [InlineData("'' | string.empty", "true")]
    [InlineData("'Ab' | string.equals_ignore_case 'aB'", "true")]
    [InlineData("' Hello, World! ' | string.handleize", "-hello-world")]
    [InlineData("'abcabc' | string.index_of 'c' 3", "5")]
    [InlineData("'a\"b' | string.literal", "\"a\\\"b\"")]
    [InlineData("'a\\nb' | string.escape", "a\\nb")]
    [InlineData("'  a ' | string.lstrip | string.append '|'", "a |")]
    [InlineData("'  a ' | string.rstrip | string.append '|'", "  a|")]
    [InlineData("'  a ' | string.strip", "a")]
    [InlineData("'a' | string.pad_left 3", "  a")]
    [InlineData("'a' | string.pad_right 3 | string.append '|'", "a  |")]
    [InlineData("0 | string.pluralize 'day' 'days'", "days")]
    [InlineData("1 | string.pluralize 'day' 'days'", "day")]
    [InlineData("'abab' | string.remove 'a'", "bb")]
    [InlineData("'abab' | string.remove_first 'A'", "bab")]
    [InlineData("'abab' | string.remove_last 'a'", "abb")]
    [InlineData("'abab' | string.replace 'A' 'x'", "abab")]
    [InlineData("'abab' | string.replace_first 'A' 'x'", "xbab")]
    [InlineData("'abab' | string.replace_first 'a' 'x' true", "abxb")]
    [InlineData("'hello' | string.slice 1 3", "ell")]
    [InlineData("'hello' | string.slice (-3) length: 2", "ll")]
    [InlineData("'hello' | string.slice1 1", "e")]
    [InlineData("'a,,b' | string.split ','", "[\"a\", \"b\"]")]
    [InlineData("'a,b' | string.split ',' | object.typeof", "iterator")]
    [InlineData("'\\x01' | string.escape", "\\x01")]
    [InlineData("'a\\r\\nb' | string.strip_newlines", "ab")]
    [InlineData("'12' | string.to_int + 1", "13")]
    [InlineData("'12.5' | string.to_int", "")]
    [InlineData("'12.5' | string.to_double", "12.5")]
    [InlineData("'1,5' | string.to_double", "15")]
    [InlineData("'9000000000' | string.to_long", "9000000000")]
    [InlineData("'1.5' | string.to_float", "1.5")]
    [InlineData("'abcdef' | string.truncate 5", "ab...")]
    [InlineData("'abc' | string.truncate 5", "abc")]
    [InlineData("'a b' | string.truncatewords 5", "a b...")]
    [InlineData("'a' | string.upcase", "A")]
    [InlineData("' ' | string.whitespace", "true")]
    [InlineData("'abc' | string.md5", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("'abc' | string.sha1", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("'abc' | string.sha256 | string.slice 0 8", "ba7816bf")]
    [InlineData("'abc' | string.sha512 | string.slice 0 8", "ddaf35a1")]
    [InlineData("'abc' | string.hmac_sha1 'k' | string.size", "40")]
    [InlineData("'abc' | string.hmac_sha256 'k' | string.size", "64")]
    [InlineData("'abc' | string.hmac_sha512 'k' | string.size", "128")]
    [InlineData("'abc' | string.base64_encode | string.base64_decode", "abc")]
    [InlineData("'abc' | string.size", "3")]
    public void String_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("-1.5 | math.abs", "1.5")]
    [InlineData("1.2 | math.ceil", "2")]
    [InlineData("1.8 | math.floor", "1")]
    [InlineData("2.5 | math.round", "2")]
    [InlineData("1.26m | math.round 1", "1.3")]
    [InlineData("null | math.round", "0")]
    [InlineData("null | math.abs", "")]
    [InlineData("5 | math.divided_by 2", "2")]
    [InlineData("-5 | math.divided_by 2", "-3")]
    [InlineData("5 | math.divided_by 2.0", "2.5")]
    [InlineData("5 | math.divided_by 0", "2147483647")]
    [InlineData("1234.5 | math.format 'N2' 'en-GB'", "1,234.50")]
    [InlineData("'1' | math.is_number", "false")]
    [InlineData("5 | math.minus 2", "3")]
    [InlineData("5 | math.plus 2", "7")]
    [InlineData("5 | math.times 2", "10")]
    [InlineData("5 | math.modulo 2", "1")]
    public void Math_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'' | object.default 'x'", "x")]
    [InlineData("false | object.default 'x'", "false")]
    [InlineData("0 | object.default 'x'", "0")]
    [InlineData("255 | object.format 'X'", "FF")]
    [InlineData("{a: null} | object.has_key 'a'", "true")]
    [InlineData("{a: null} | object.has_value 'a'", "false")]
    [InlineData("{b: 1, a: 2} | object.keys", "[\"b\", \"a\"]")]
    [InlineData("{b: 1, a: 2} | object.values", "[1, 2]")]
    [InlineData("{a: 1} | object.size", "1")]
    [InlineData("1..2 | object.typeof", "iterator")]
    [InlineData("date.parse '2026-09-01' | object.typeof", "object")]
    [InlineData("1.5m | object.kind", "decimal")]
    [InlineData("{a: [1, null, true, 1.5, '<é>']} | object.to_json", "{\"a\":[1,null,true,1.5,\"\\u003C\\u00E9\\u003E\"]}")]
    [InlineData("'{\"a\": [1, 2.5, 9000000000]}' | object.from_json", "{a: [1, 2.5, 9000000000]}")]
    public void Object_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'a.b' | regex.escape", "a\\.b")]
    [InlineData("'a\\\\.b' | regex.unescape", "a.b")]
    [InlineData("'ab12' | regex.match '([a-z]+)(\\\\d+)'", "[\"ab12\", \"ab\", \"12\"]")]
    [InlineData("'ab' | regex.match 'x'", "[]")]
    [InlineData("'AB' | regex.match 'b' 'i'", "[\"B\"]")]
    [InlineData("'a1b2' | regex.matches '\\\\d'", "[[\"1\"], [\"2\"]]")]
    [InlineData("'abc' | regex.replace '(b)' '<$1>'", "a<b>c")]
    [InlineData("'a, b' | regex.split ',\\\\s*'", "[\"a\", \"b\"]")]
    [InlineData("`<b>'x'</b>` | html.escape", "&lt;b&gt;&#39;x&#39;&lt;/b&gt;")]
    [InlineData("'<p title=\">\">a</p><!-- no -->' | html.strip", "a")]
    [InlineData("'a\\nb' | html.newline_to_br", "a<br />\nb")]
    [InlineData("'a b/c' | html.url_encode", "a%20b%2Fc")]
    [InlineData("'a b/ü' | html.url_escape", "a%20b/%C3%BC")]
    public void Regex_and_html_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Theory]
    [InlineData("date.parse '2026-09-01'", "01 Sep 2026")]
    [InlineData("date '2026-09-01'", "01 Sep 2026")]
    [InlineData("'2026-09-01' | date | date.to_string '%F'", "2026-09-01")]
    [InlineData("(date '2026-09-01').year", "2026")]
    [InlineData("date | object.typeof", "object")]
    [InlineData("date.parse '1/9/2026' culture: 'en-GB' | date.to_string '%F'", "2026-09-01")]
    [InlineData("date.parse '2026_09_01' '%Y_%m_%d' | date.to_string '%F'", "2026-09-01")]
    [InlineData("date.parse null", "")]
    [InlineData("date.parse '2026-01-31' | date.add_months 1 | date.to_string '%F'", "2026-02-28")]
    [InlineData("date.parse '2026-09-01' | date.add_days (-1) | date.to_string '%e %B %Y'", "31 August 2026")]
    [InlineData("date.parse '2026-09-01 08:05:09' | date.to_string '%H:%M:%S %k %l %I %p %P'", "08:05:09  8  8 08 AM am")]
    [InlineData("date.parse '2026-09-01' | date.to_string '%a %A %b %y %j %u %w %U %W %V %C %%'", "Tue Tuesday Sep 26 244 2 2 36 36 36 20 %")]
    [InlineData("date.parse '2026-09-01' | date.to_string '%q'", "%q")]
    [InlineData("date.parse '2026-09-01' | date.to_string '%B' 'fr-FR'", "septembre")]
    [InlineData("date.parse '2026-09-01' | date.to_string '%g'", " 01 Sep 2026")]
    [InlineData("'1 September 2026' | date.parse_to_string '%d/%m/%y'", "01/09/26")]
    [InlineData("(date.parse '2026-09-01').day_of_week", "Tuesday")]
    [InlineData("((date.parse '2026-09-03') - (date.parse '2026-09-01')).days", "2")]
    [InlineData("(date.parse '2026-09-01') + (timespan.from_days 1)", "02 Sep 2026")]
    [InlineData("(date.parse '2026-09-01') < (date.parse '2026-09-02')", "true")]
    [InlineData("date.format = '%Y'; date.parse '2026-09-01'", "2026")]
    [InlineData("(timespan.parse '1.02:00:00').total_hours", "26")]
    [InlineData("timespan.zero", "00:00:00")]
    [InlineData("timespan.parse null", "00:00:00")]
    [InlineData("date.parse '2026-09-01' | object.kind", "DateTime")]
    public void Date_functions(string expression, string expected) => Value(expression).ShouldBe(expected);

    [Fact]
    public void The_clock_is_that_of_the_context()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        Engine.Render("{{ date.now | date.to_string '%F' }} {{ date.utc_now | date.to_string '%R' }}", null, context => context.TimeProvider = clock)
            .ShouldBe("2026-09-01 12:00");
    }

    [Fact]
    public void A_culture_changes_how_values_print_but_not_json()
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var template = "{{ 1.5 }} {{ [1.5] }} {{ [1.5] | object.to_json }} {{ date.parse '2026-09-01' | date.to_string '%B' }}";
        Engine.Render(template, null, context => context.PushCulture(french)).ShouldBe("1,5 [1,5] [1.5] septembre");

        var context = new TemplateContext();
        context.PushCulture(french);
        context.PopCulture().ShouldBe(french);
        context.CurrentCulture.ShouldBe(CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_template_can_change_its_builtins_without_changing_those_of_others()
    {
        Value("string.shout = @string.upcase; 'a' | string.shout").ShouldBe("A");
        Value("string.shout").ShouldBe("");
        Value("string = 5; string").ShouldBe("5");
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
