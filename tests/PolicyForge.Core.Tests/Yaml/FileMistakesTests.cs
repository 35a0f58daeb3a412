using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Yaml;

public sealed class FileMistakesTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Yaml_that_does_not_parse_is_reported_where_it_breaks()
    {
        _workspace.Tenant("broken", "name: Broken\nkind: academy\nterms: {school: academy");
        var found = _workspace.Check().ShouldHaveOne(Codes.YamlSyntax);
        found.Path.ShouldEndWith(Path.Combine("broken", "tenant.yaml"));
        found.Line.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void A_duplicate_key_does_not_hide_other_mistakes()
    {
        _workspace.Tenant("broken", "name: Broken\nname: Again\nkind: acadamy");
        var found = _workspace.Check();
        found.ShouldHaveOne(Codes.DuplicateKey).Position().ShouldBe("tenant.yaml(3,1)");
        found.ShouldHaveOne(Codes.WrongValue).Message.ShouldContain("Did you mean 'academy'?");
    }

    [Theory]
    [InlineData("name: *bold*", Codes.YamlSyntax)]
    [InlineData("name: Hill\u0001side", Codes.ForbiddenCharacter)]
    public void A_value_that_cannot_be_used_does_not_hide_other_mistakes(string line, string code)
    {
        _workspace.Tenant("broken", $"{line}\nkind: acadamy");
        var found = _workspace.Check();
        found.ShouldHaveOne(code).Line.ShouldBe(2);
        found.ShouldHaveOne(Codes.WrongValue).Message.ShouldContain("Did you mean 'academy'?");
    }

    [Fact]
    public void Another_encoding_does_not_hide_other_mistakes()
    {
        _workspace.Bytes("tenants/broken/tenant.yaml", [.. "id: broken\nname: Caf"u8, 0xE9, .. "\nkind: acadamy\n"u8]);
        var found = _workspace.Check();
        found.ShouldHaveOne(Codes.NotUtf8).Position().ShouldBe("tenant.yaml(2,10)");
        found.ShouldHaveOne(Codes.WrongValue);
    }

    [Fact]
    public void An_unknown_key_names_the_nearest_right_one()
    {
        _workspace.Tenant("broken", "name: Broken\nkind: academy\nlocal_autority: northmoor-council");
        var found = _workspace.Check().ShouldHaveOne(Codes.UnknownKey);
        found.Position().ShouldBe("tenant.yaml(4,1)");
        found.Message.ShouldContain("local_authority");
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        _workspace.Tenant("broken", "kind: academy");
        _workspace.Check().ShouldHaveOne(Codes.MissingKey).Message.ShouldContain("'name'");
    }

    [Fact]
    public void An_empty_file_says_what_it_should_hold()
    {
        _workspace.File("tenants/empty/tenant.yaml", "");
        _workspace.Check().ShouldHaveOne(Codes.MissingKey).Message.ShouldContain("an organisation");
    }

    [Theory]
    [InlineData("name: \"Hill\\u0007side\"", 2, 7)]
    [InlineData("name: \"Hill\\uFDD0side\"", 2, 7)]
    [InlineData("name: Hill\u0001side", 2, 11)]
    [InlineData("name: Hill\uFDD2side", 2, 11)]
    public void Characters_that_no_document_can_carry_are_refused(string line, int row, int column)
    {
        _workspace.Tenant("broken", $"{line}\nkind: academy");
        var found = _workspace.Check().ShouldHaveOne(Codes.ForbiddenCharacter);
        (found.Line, found.Column).ShouldBe((row, column));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_at_their_place()
    {
        _workspace.Bytes("tenants/broken/tenant.yaml", [.. "id: broken\nname: Caf"u8, 0xE9, .. "\n"u8]);
        _workspace.Check().ShouldHaveOne(Codes.NotUtf8).Position().ShouldBe("tenant.yaml(2,10)");
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_at_its_longest_value()
    {
        _workspace.Academy($"answers:\n  head: short\n  approver: {new string('x', 50_000_000)}");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var found = _workspace.Check().ShouldHaveOne(Codes.TooLong);
        found.Position().ShouldBe("tenant.yaml(12,17)");
        found.Message.ShouldContain("shorten it");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_block_of_many_lines_counts_as_one_value()
    {
        _workspace.Academy("answers:\n  first: words\n  long: |\n" + string.Concat(Enumerable.Repeat("    note: a line of it\n", 150_000)) + "  last: words");
        _workspace.Check().ShouldHaveOne(Codes.TooLong).Position().ShouldBe("tenant.yaml(12,13)");
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_read()
    {
        _workspace.File("tenants/dos/tenant.yaml", "\uFEFFid: dos\r\nname: Dos School\r\nkind: maintained\r\n");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void Emoji_and_right_to_left_text_are_read()
    {
        _workspace.Tenant("al-noor", "name: مدرسة النور 🌟\nkind: maintained");
        _workspace.Check().ShouldBeClean();
        _workspace.Load().Organisations.Find("al-noor")!.Name.ShouldBe("مدرسة النور 🌟");
    }

    [Fact]
    public void Values_nested_without_end_are_refused()
    {
        _workspace.Tenant("broken", $"name: {new string('[', 5_000)}");
        _workspace.Check().ShouldHaveOne(Codes.YamlSyntax);
    }
}
