using System.Text;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Organisations;

public sealed class AddAcademiesTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Academies_come_from_a_file_whatever_the_order_of_its_columns()
    {
        const string Csv = "Notes,URN,Local authority,Name,Kind\r\n\"a, \"\"b\"\"\r\nc\",100001,Northmoor Council,\"St Mary's, Bede\",Academy\r\n\r\n,100002,northmoor-council,Hillside Academy,academy\r\n";

        (await AddAsync(Csv)).ShouldBe(["st-marys-bede", "hillside-academy-100002"]);

        var rows = await new ListOrganisations(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), "quayside-academy", 50, default);
        rows.ShouldHaveSingleItem().ShouldBe(new OrganisationRow("st-marys-bede", "St Mary's, Bede", Core.Organisations.OrganisationKind.Academy, "100001", "beacon-trust", "northmoor-council"));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public async Task Every_encoding_of_a_spreadsheet_is_read(string encoding, bool marked)
    {
        var chosen = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var text = "name,kind,urn,local authority\nÉcole Zoë’s,academy,100001,northmoor-council\n";
        byte[] content = [.. marked ? chosen.GetPreamble() : [], .. chosen.GetBytes(text)];

        (await AddAsync(content)).ShouldBe(["ecole-zoes"]);

        (await new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), "ecole-zoes", default)).Profile.Name.ShouldBe("École Zoë’s");
    }

    [Fact]
    public async Task Unicode_text_with_tabs_is_a_table_too()
    {
        (await AddAsync("name\tkind\turn\tlocal authority\nFell Academy\tacademy\t100001\tNorthmoor Council\n")).ShouldBe(["fell-academy"]);
    }

    [Fact]
    public async Task Every_mistake_is_told_by_line_and_column_and_nothing_is_made()
    {
        const string Csv = """
            name,kind,urn,local authority,id
            Fell Academy,academy,100001,northmoor-council,
            ,castle,12,Nowhere,Bad Id
            Moss Academy,academy,100001,,
            Elm Academy,academy,100003
            Oak "Academy,academy,100004,northmoor-council,
            Lake Academy,academy,100005,northmoor-council,oak-school
            """;

        var problems = await Callers.ProblemsAsync(() => AddAsync(Csv));

        problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]).ShouldBe(
            ["lines.5", "lines.6", "lines.3.name", "lines.3.kind", "lines.3.urn", "lines.3.local authority", "lines.3.id", "lines.4.urn", "lines.4.local authority", "lines.7.id"]);
        problems.ShouldContain("lines.3.local authority: Line 3, local authority: There is no council 'Nowhere'. Write its name or id as it is here.");
        problems.ShouldContain("lines.4.urn: Line 4, urn: 100001 stands on line 2 already. Keep one of the lines.");
        (await new ListOrganisations(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), null, 50, default)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_told_on_the_line_where_it_opens()
    {
        (await Callers.ProblemsAsync(() => AddAsync("name,kind,urn,local authority\nFell Academy,academy,100001,\"northmoor-council\nMoss Academy,academy,100002,northmoor-council\n")))
            .ShouldHaveSingleItem().ShouldStartWith("lines.2: Line 2: A quotation mark");
    }

    [Theory]
    [InlineData("", "there is no column 'name'")]
    [InlineData("name,kind,urn\nx,academy,100001\n", "no column 'local authority'")]
    [InlineData("name,name,kind,urn,council\nx,x,academy,100001,northmoor-council\n", "2 columns can be 'name'")]
    [InlineData("name,kind,urn,council\n", "names no academy")]
    public async Task A_file_without_the_columns_or_without_rows_is_refused(string csv, string expected)
    {
        (await Callers.ProblemsAsync(() => AddAsync(csv))).ShouldContain(problem => problem.Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_number_that_is_here_already_is_refused()
    {
        await AddAsync("name,kind,urn,la\nFell Academy,academy,100001,northmoor-council\n");

        (await Callers.ProblemsAsync(() => AddAsync("name,kind,urn,la\nOther Academy,academy,100001,northmoor-council\n"))).ShouldHaveSingleItem().ShouldContain("lines.2.urn");
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_all_told_of_and_one_more_is_too_many()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(row => $"Academy {row},academy,{row},northmoor-council\n"));

        var problems = await Callers.ProblemsAsync(() => AddAsync("name,kind,urn,la\n" + rows));
        problems.Count.ShouldBe(100_000, "no number below 100000 has six digits");
        problems[^1].ShouldStartWith("lines.100001.urn: Line 100001, urn: '99999' is not");
        (await Callers.ProblemsAsync(() => AddAsync("name,kind,urn,la\n" + rows + "One,academy,100001,northmoor-council\n"))).ShouldContain(problem => problem.Contains("more than 100,000 rows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thousands_of_academies_are_made_in_one_act()
    {
        var csv = "name,kind,urn,la\n" + string.Concat(Enumerable.Range(0, 2500).Select(row => $"Same Name,academy,{200_000 + row},northmoor-council\n"));

        var ids = await AddAsync(csv);

        ids.Distinct().Count().ShouldBe(2500);
        (await new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), "same-name-202499", default)).Profile.Trust.ShouldBe("beacon-trust");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\";\"Click\")", "hyperlink-http-example-org-click")]
    [InlineData("+44 1632 960000", "44-1632-960000")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0", "sum-1-1-cmd-c-calc-a0")]
    [InlineData("'); DROP TABLE organisations; --", "drop-table-organisations")]
    [InlineData("{{ 1 + 1 }} {{ include 'x' }}", "1-1-include-x")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    public async Task What_looks_like_code_in_a_cell_is_a_name(string name, string id)
    {
        var cell = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        (await AddAsync($"name,kind,urn,la\n{cell},academy,100001,northmoor-council\n")).ShouldBe([id]);
        (await new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), id, default)).Profile.Name.ShouldBe(name);
        (await Callers.ProblemsAsync(() => AddAsync($"name,kind,urn,la\nMoss Academy,{cell},100002,{cell}\n"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task More_good_rows_than_one_act_can_make_are_refused_by_the_line_where_they_begin_to_be()
    {
        var csv = "name,kind,urn,la\n" + string.Concat(Enumerable.Range(0, 100_000).Select(row => $"Academy {row},academy,{200_000 + row},northmoor-council\n"));

        (await Callers.ProblemsAsync(() => AddAsync(csv))).ShouldBe(["lines.10002: Line 10002: One file makes at most 10,000 academies, and this names 100,000. Put this line and those below it into other files."]);
        (await new ListOrganisations(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), null, 50, default)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("elsewhere-trust", Privilege.Manage)]
    [InlineData("hillside-academy", Privilege.Manage)]
    [InlineData("beacon-trust", Privilege.Edit)]
    public async Task Only_those_who_manage_the_trust_may_add_to_it(string home, Privilege privilege)
    {
        await Should.ThrowAsync<NotThereException>(() => new AddAcademies(_sample.Builder.UseCases, TimeProvider.System).RunAsync(Callers.Key(home, privilege), "beacon-trust", "name,kind,urn,la\n"u8.ToArray(), default));
    }

    private Task<IReadOnlyList<string>> AddAsync(string csv) => AddAsync(Encoding.UTF8.GetBytes(csv));

    private Task<IReadOnlyList<string>> AddAsync(byte[] csv) =>
        new AddAcademies(_sample.Builder.UseCases, TimeProvider.System).RunAsync(Callers.Key("beacon-trust", Privilege.Manage), "beacon-trust", csv, default);
}
