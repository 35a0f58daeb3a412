using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Organisations;

public sealed class EditProfileTests : IAsyncLifetime
{
    private const string School = "hillside-academy";
    private readonly SampleFixture _sample = new();

    private EditProfile Edit => new(_sample.Builder.UseCases);

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Settings_change_and_all_else_stays()
    {
        var edit = new ProfileEdit(School, 1)
        {
            Name = " Hillside Academy ",
            Terms = Json("""{"school": "academy", "head": {"name": "Head of School", "plural": "Heads of School"}}"""),
            Facts = Json("""{"dpo": {"name": "Ann Lee", "email": "dpo@hillside.example.org"}}"""),
            Brand = Json("""{"colour": "#1d70b8", "font": "Arial"}"""),
            Style = Json("""{"cover": "no", "control": "full"}"""),
        };

        (await Edit.RunAsync(Callers.Key(School, Privilege.Manage), edit, default)).Revision.ShouldBe(2);
        await Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 2) { Urn = "123456", DueSoonDays = 30 }, default);

        var profile = (await new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key(School, Privilege.Read), School, default)).Profile;
        (profile.Name, profile.Urn, profile.Trust, profile.DueSoonDays, profile.Revision).ShouldBe(("Hillside Academy", "123456", "beacon-trust", 30, 3));
        profile.Terms["head"]!["plural"]!.GetValue<string>().ShouldBe("Heads of School");
        JsonNode.DeepEquals(profile.Style, Json("""{"cover": false}""")).ShouldBeTrue("what is as usual is not kept");
    }

    [Fact]
    public async Task Every_mistake_is_told_with_its_field()
    {
        var edit = new ProfileEdit(School, 1)
        {
            Name = "",
            Urn = "12",
            Terms = Json("""{"shcool": "academy", "head": {"plural": "Heads"}}"""),
            Facts = Json("""{"dpo": {"email": "nobody"}, "hr": ["a", "b"]}"""),
            Brand = Json("""{"colour": "blue", "logo": null}"""),
            Style = Json("""{"control": "fulll", "margin": 3}"""),
            DueSoonDays = 0,
        };

        var problems = await Callers.ProblemsAsync(() => Edit.RunAsync(Callers.Key(School, Privilege.Manage), edit, default));

        problems.Select(problem => problem.Split(':')[0]).Order().ShouldBe(
            ["brand.colour", "due_soon_days", "facts.dpo.email", "facts.hr", "name", "style.control", "style.margin", "terms.head.name", "terms.shcool", "urn"]);
        problems.ShouldContain("terms.shcool: 'shcool' is not a term. Did you mean 'school'?");
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_changed_what()
    {
        await Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 1) { Name = "Hillside" }, default);

        var conflict = await Should.ThrowAsync<ConflictException>(() => Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 1) { Name = "Other" }, default));

        conflict.Change.Actor.ShouldBe("key:0123456789ab");
        conflict.Change.Fields.ShouldBe(["name"]);
    }

    [Fact]
    public async Task Only_those_who_manage_the_organisation_or_its_trust_may_change_it()
    {
        var edit = new ProfileEdit(School, 1) { Name = "Hillside" };

        await Should.ThrowAsync<NotThereException>(() => Edit.RunAsync(Callers.Key(School, Privilege.Read, Privilege.Edit), edit, default));
        await Should.ThrowAsync<NotThereException>(() => Edit.RunAsync(Callers.Key("quayside-academy", Privilege.Manage), edit, default));
        await Should.ThrowAsync<NotThereException>(() => Edit.RunAsync(Callers.Key("northmoor-council", Privilege.Manage), edit, default));
        (await Edit.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), edit, default)).Name.ShouldBe("Hillside");
    }

    [Fact]
    public async Task A_reference_number_belongs_to_one_organisation()
    {
        await Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 1) { Urn = "123456" }, default);

        (await Callers.ProblemsAsync(() => Edit.RunAsync(Callers.Key("oak-school", Privilege.Manage), new ProfileEdit("oak-school", 1) { Urn = "123456" }, default)))
            .ShouldHaveSingleItem().ShouldStartWith("urn: Another organisation has this reference number.");
    }

    [Fact]
    public async Task A_logo_is_a_picture_and_stays_when_the_brand_changes()
    {
        var set = new SetLogo(_sample.Builder.UseCases);
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        (await Callers.ProblemsAsync(() => set.RunAsync(Callers.Key(School, Privilege.Manage), new NewLogo(School, 1, "GIF89a"u8.ToArray()), default))).ShouldHaveSingleItem().ShouldContain("logo: The logo 'logo.png' is neither a PNG nor a JPEG picture.");
        (await Callers.ProblemsAsync(() => set.RunAsync(Callers.Key(School, Privilege.Manage), new NewLogo(School, 1, new byte[2_000_000]), default))).ShouldHaveSingleItem().ShouldContain("at most 1,024 KB");
        await set.RunAsync(Callers.Key(School, Privilege.Manage), new NewLogo(School, 1, png), default);
        var profile = await Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 2) { Brand = Json("""{"font": "Arial"}""") }, default);

        JsonNode.DeepEquals(profile.Brand, Json("""{"logo": "logo.png", "font": "Arial"}""")).ShouldBeTrue(profile.Brand.ToJsonString());
        (await Callers.ProblemsAsync(() => Edit.RunAsync(Callers.Key(School, Privilege.Manage), new ProfileEdit(School, 3) { Brand = Json("""{"logo": "other.png"}""") }, default))).ShouldHaveSingleItem().ShouldStartWith("brand.logo:");
    }

    [Theory]
    [InlineData("PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD48L3N2Zz4=", "neither a PNG nor a JPEG picture", "an SVG with a script")]
    [InlineData("PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0PjwvaHRtbD4=", "neither a PNG nor a JPEG picture", "a web page")]
    [InlineData("iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "at most 4000 each way", "a PNG of ten thousand million points")]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJgglBLAwQ8c2NyaXB0Pg==", "goes on after the picture's end", "a PNG that is an archive too")]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9", "breaks off", "half a PNG")]
    [InlineData("/9j/wAALCAABAAEBAREA/9oACAEBAAA/AH//2TxzY3JpcHQ+", "goes on after the picture's end", "a JPEG that is a web page too")]
    [InlineData("", "neither a PNG nor a JPEG picture", "nothing")]
    public async Task What_is_no_plain_picture_is_refused(string content, string expected, string what)
    {
        var problems = await Callers.ProblemsAsync(() => new SetLogo(_sample.Builder.UseCases).RunAsync(Callers.Key(School, Privilege.Manage), new NewLogo(School, 1, Convert.FromBase64String(content)), default));

        problems.ShouldHaveSingleItem().ShouldContain(expected, Case.Sensitive, what);
    }

    [Fact]
    public async Task A_JPEG_that_ends_where_its_picture_does_is_a_logo_and_sent_as_one()
    {
        var jpeg = Convert.FromBase64String("/9j/wAALCAABAAEBAREA/9oACAEBAAA/AH8A/9D/AH//2Q==");
        await new SetLogo(_sample.Builder.UseCases).RunAsync(Callers.Key(School, Privilege.Manage), new NewLogo(School, 1, jpeg), default);

        (await new GetLogo(_sample.Builder.UseCases).RunAsync(Callers.Key(School, Privilege.Read), School, default)).MediaType.ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task A_logo_that_is_removed_is_gone_and_the_rest_of_the_brand_stays()
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var (manager, reader) = (Callers.Key(School, Privilege.Manage), Callers.Key(School, Privilege.Read));
        var (remove, get) = (new RemoveLogo(_sample.Builder.UseCases), new GetLogo(_sample.Builder.UseCases));
        await Should.ThrowAsync<NotThereException>(() => remove.RunAsync(manager, School, 1, default));
        await Edit.RunAsync(manager, new ProfileEdit(School, 1) { Brand = Json("""{"font": "Arial"}""") }, default);
        await new SetLogo(_sample.Builder.UseCases).RunAsync(manager, new NewLogo(School, 2, png), default);
        (await get.RunAsync(reader, School, default)).Content.ShouldBe(png);
        await Should.ThrowAsync<ConflictException>(() => remove.RunAsync(manager, School, 2, default));
        await Should.ThrowAsync<NotThereException>(() => remove.RunAsync(reader, School, 3, default));

        var profile = await remove.RunAsync(manager, School, 3, default);

        (profile.Brand.ToJsonString(), profile.Revision).ShouldBe(("""{"font":"Arial"}""", 4));
        await Should.ThrowAsync<NotThereException>(() => get.RunAsync(reader, School, default));
        var audit = await new ListAudit(_sample.Builder.UseCases).RunAsync(reader, School, new AuditFilter(), null, 2, default);
        audit.Select(entry => (entry.Act, entry.Subject)).ShouldBe([("remove logo", "organisations"), ("remove logo", "logos")]);
    }

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
