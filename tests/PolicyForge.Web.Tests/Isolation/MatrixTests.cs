using System.Net;

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>Who sees what: each row is a sentence and the request that it allows or denies.</summary>
public sealed class MatrixTests(MatrixFixture fixture) : IClassFixture<MatrixFixture>
{
    private const string Council = "northmoor-council";
    private const string Trust = "beacon-trust";
    private const string Vendor = "inkwell-press";
    private const string TrustsVendor = "harbour-press";
    private const string Academy = "hillside-academy";
    private const string Sibling = "quayside-academy";
    private const string School = "oak-school";
    private const string Stranger = "elsewhere-trust";

    [Theory]
    [InlineData("A council reads its own draft", Council, "northmoor-council/policies/demo/versions/1.1", true)]
    [InlineData("A trust reads its own draft", Trust, "beacon-trust/policies/trust-rules/versions/1.1", true)]
    [InlineData("A vendor reads its own draft", Vendor, "inkwell-press/policies/press-rules/versions/1.1", true)]
    [InlineData("A school reads its own draft", School, "oak-school/policies/own-rules/versions/1.0", true)]
    [InlineData("A school does not read its council's draft", School, "northmoor-council/policies/demo/versions/1.1", false)]
    [InlineData("An academy does not read its trust's draft", Academy, "beacon-trust/policies/trust-rules/versions/1.1", false)]
    [InlineData("A subscriber does not read a vendor's draft", Academy, "inkwell-press/policies/press-rules/versions/1.1", false)]
    [InlineData("A council does not read its school's draft", Council, "oak-school/policies/own-rules/versions/1.0", false)]
    [InlineData("A trust does not read its academy's draft", Trust, "hillside-academy/policies/own-rules/versions/1.0", false)]
    [InlineData("A trust does not read its council's draft", Trust, "northmoor-council/policies/demo/versions/1.1", false)]
    [InlineData("A trust far away does not read a school's draft", Stranger, "oak-school/policies/own-rules/versions/1.0", false)]
    [InlineData("An academy does not read its sibling's draft", Sibling, "hillside-academy/policies/own-rules/versions/1.0", false)]
    public Task Drafts_are_for_their_writer_alone(string sentence, string caller, string address, bool sees) => ShouldBeSeenAsync(sentence, caller, address, sees);

    [Theory]
    [InlineData("A council reads what it published", Council, "northmoor-council/policies/demo/versions/1.0", true)]
    [InlineData("A school reads what its council published", School, "northmoor-council/policies/demo/versions/1.0", true)]
    [InlineData("An academy reads what its trust published", Academy, "beacon-trust/policies/trust-rules/versions/1.0", true)]
    [InlineData("A subscriber reads what a vendor published", Academy, "inkwell-press/policies/press-rules/versions/1.0", true)]
    [InlineData("Who has not subscribed does not read what a vendor published", Sibling, "inkwell-press/policies/press-rules/versions/1.0", false)]
    [InlineData("A vendor reads what it published", TrustsVendor, "harbour-press/policies/harbour-rules/versions/1.0", true)]
    [InlineData("A trust reads what it subscribes to", Trust, "harbour-press/policies/harbour-rules/versions/1.0", true)]
    [InlineData("An academy reads what its trust subscribes to", Academy, "harbour-press/policies/harbour-rules/versions/1.0", true)]
    [InlineData("Every academy reads what its trust subscribes to", Sibling, "harbour-press/policies/harbour-rules/versions/1.0", true)]
    [InlineData("A trust reads what its academy subscribes to", Trust, "inkwell-press/policies/press-rules/versions/1.0", true)]
    [InlineData("A council reads what it subscribes to", Council, "inkwell-press/policies/press-rules/versions/1.0", true)]
    [InlineData("A school does not read what its council subscribes to", School, "inkwell-press/policies/press-rules/versions/1.0", false)]
    [InlineData("A council does not read what a trust subscribes to", Council, "harbour-press/policies/harbour-rules/versions/1.0", false)]
    [InlineData("One vendor does not read what another published", TrustsVendor, "inkwell-press/policies/press-rules/versions/1.0", false)]
    [InlineData("A trust reads what the council of its academies published", Trust, "northmoor-council/policies/demo/versions/1.0", true)]
    [InlineData("A maintained school does not read what a trust published", School, "beacon-trust/policies/trust-rules/versions/1.0", false)]
    [InlineData("A trust far away does not read what a council published", Stranger, "northmoor-council/policies/demo/versions/1.0", false)]
    [InlineData("A council does not read what a trust published", Council, "beacon-trust/policies/trust-rules/versions/1.0", false)]
    [InlineData("A vendor does not read what a council published", Vendor, "northmoor-council/policies/demo/versions/1.0", false)]
    public Task What_is_published_is_its_takers_too(string sentence, string caller, string address, bool sees) => ShouldBeSeenAsync(sentence, caller, address, sees);

    [Theory]
    [InlineData("A council counts who took its policy", Council, "northmoor-council/policies/demo/uptake", true)]
    [InlineData("A trust counts who took its policy", Trust, "beacon-trust/policies/trust-rules/uptake", true)]
    [InlineData("A vendor counts who took its policy", Vendor, "inkwell-press/policies/press-rules/uptake", true)]
    [InlineData("A trust does not count who took its council's policy", Trust, "northmoor-council/policies/demo/uptake", false)]
    [InlineData("A council does not count who took a vendor's policy", Council, "inkwell-press/policies/press-rules/uptake", false)]
    [InlineData("A school does not count who took its council's policy", School, "northmoor-council/policies/demo/uptake", false)]
    [InlineData("A council reads what a school that it maintains adopted", Council, "oak-school/adoptions/demo/1", true)]
    [InlineData("A council downloads what a school that it maintains adopted", Council, "oak-school/adoptions/demo/1/document.docx", true)]
    [InlineData("A council does not read what an academy adopted", Council, "hillside-academy/adoptions/demo/1", false)]
    [InlineData("A vendor does not read what a subscriber adopted", Vendor, "hillside-academy/adoptions", false)]
    [InlineData("A trust reads what its academy has in hand", Trust, "quayside-academy/adoptions/demo/1", true)]
    [InlineData("A trust downloads what its academy has in hand", Trust, "quayside-academy/adoptions/demo/1/document.docx", true)]
    [InlineData("A council does not read what a school has in hand", Council, "oak-school/adoptions/demo/2", false)]
    [InlineData("A council does not download what a school has in hand", Council, "oak-school/adoptions/demo/2/document.docx", false)]
    [InlineData("An academy does not read what its sibling has in hand", Academy, "quayside-academy/adoptions/demo/1", false)]
    [InlineData("A school reads what it has in hand", School, "oak-school/adoptions/demo/2", true)]
    [InlineData("A trust reads its own adoptions", Trust, "beacon-trust/adoptions", true)]
    [InlineData("A trust reads what its academy adopted", Trust, "hillside-academy/adoptions/demo/1", true)]
    [InlineData("A trust downloads what its academy adopted", Trust, "hillside-academy/adoptions/demo/1/document.docx", true)]
    [InlineData("A trust far away does not read what an academy adopted", Stranger, "hillside-academy/adoptions/demo/1", false)]
    [InlineData("An academy does not read what its trust adopted", Academy, "beacon-trust/adoptions", false)]
    [InlineData("An academy does not download what its sibling adopted", Sibling, "hillside-academy/adoptions/demo/1/document.docx", false)]
    [InlineData("A school reads what it adopted", School, "oak-school/adoptions/demo/1", true)]
    public Task Adoptions_are_seen_from_above(string sentence, string caller, string address, bool sees) => ShouldBeSeenAsync(sentence, caller, address, sees);

    [Theory]
    [InlineData("A council reads its own audit", Council, "northmoor-council/audit", true)]
    [InlineData("A vendor reads its own audit", Vendor, "inkwell-press/audit", true)]
    [InlineData("A trust reads its own audit", Trust, "beacon-trust/audit", true)]
    [InlineData("A trust reads its academy's audit", Trust, "hillside-academy/audit", true)]
    [InlineData("A school reads its own audit", School, "oak-school/audit", true)]
    [InlineData("A council does not read its school's audit", Council, "oak-school/audit", false)]
    [InlineData("A vendor does not read a subscriber's audit", Vendor, "hillside-academy/audit", false)]
    [InlineData("An academy reads its own audit", Academy, "hillside-academy/audit", true)]
    [InlineData("A trust far away does not read an academy's audit", Stranger, "hillside-academy/audit", false)]
    [InlineData("An academy does not read its trust's audit", Academy, "beacon-trust/audit", false)]
    [InlineData("An academy does not read its sibling's audit", Sibling, "hillside-academy/audit", false)]
    public Task The_audit_is_read_by_those_who_act(string sentence, string caller, string address, bool sees) => ShouldBeSeenAsync(sentence, caller, address, sees);

    [Theory]
    [InlineData("The public reads no draft", "northmoor-council/policies/demo/versions/1.1")]
    [InlineData("The public reads no published version", "northmoor-council/policies/demo/versions/1.0")]
    [InlineData("The public reads no adoption", "oak-school/adoptions/demo/1")]
    [InlineData("The public reads no audit", "oak-school/audit")]
    public async Task Without_a_key_nothing_is_read(string sentence, string address)
    {
        using var client = fixture.Api.Anybody();
        (await client.GetAsync($"/api/v1/organisations/{address}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, sentence);
    }

    [Theory]
    [InlineData("The public reads an adopted policy that is marked public", "oak-school/policies/demo", true)]
    [InlineData("The public downloads an adopted policy that is marked public", "oak-school/policies/demo/document.docx", true)]
    [InlineData("The public reads no adopted policy that is not marked public", "hillside-academy/policies/demo", false)]
    [InlineData("The public downloads no adopted policy that is not marked public", "hillside-academy/policies/demo/document.docx", false)]
    [InlineData("The public reads no adoption in hand that is marked public", "quayside-academy/policies/demo", false)]
    [InlineData("The public reads no draft of a school that shows others", "oak-school/policies/own-rules", false)]
    [InlineData("The public reads nothing that a council publishes", "northmoor-council/policies/demo", false)]
    [InlineData("The public reads no audit of a school that shows policies", "oak-school/audit", false)]
    public async Task The_public_reads_what_is_in_force_and_marked_public(string sentence, string address, bool sees)
    {
        using var client = fixture.Api.Anybody();
        (await client.GetAsync($"/api/v1/public/{address}")).StatusCode.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, sentence);
    }

    [Theory]
    [InlineData("A trust writes for its academy", Trust, Academy, HttpStatusCode.Created)]
    [InlineData("A council does not write for its school", Council, School, HttpStatusCode.NotFound)]
    [InlineData("An academy does not write for its trust", Sibling, Trust, HttpStatusCode.NotFound)]
    public async Task Those_above_read_and_a_trust_acts(string sentence, string caller, string organisation, HttpStatusCode status)
    {
        using var client = await fixture.Api.AsAsync(caller);
        var answer = await new Desk(client, organisation).SendAsync(HttpMethod.Post, "/adoptions", new { publisher = Council, policy = "demo", model_version = "1.0" });
        answer.StatusCode.ShouldBe(status, $"{sentence}: {await answer.Content.ReadAsStringAsync()}");
    }

    [Theory]
    [InlineData("An academy adopts what its trust subscribes to", Sibling, Sibling, TrustsVendor, "harbour-rules", HttpStatusCode.Created)]
    [InlineData("A trust adopts for its academy what the trust subscribes to", Trust, Academy, TrustsVendor, "harbour-rules", HttpStatusCode.Created)]
    [InlineData("A trust does not adopt for one academy what another subscribes to", Trust, Sibling, Vendor, "press-rules", HttpStatusCode.UnprocessableEntity)]
    [InlineData("A school does not adopt what its council subscribes to", School, School, Vendor, "press-rules", HttpStatusCode.NotFound)]
    public async Task What_is_offered_is_adopted(string sentence, string caller, string organisation, string publisher, string policy, HttpStatusCode status)
    {
        using var client = await fixture.Api.AsAsync(caller);
        var answer = await new Desk(client, organisation).SendAsync(HttpMethod.Post, "/adoptions", new { publisher, policy, model_version = "1.0" });
        answer.StatusCode.ShouldBe(status, $"{sentence}: {await answer.Content.ReadAsStringAsync()}");
    }

    [Fact]
    public async Task Counts_tell_versions_and_options_and_no_names()
    {
        var uptake = await (await (await Desk.OfAsync(fixture.Api, Council)).GetAsync("/policies/demo/uptake")).ShouldBeAsync(HttpStatusCode.OK);

        uptake["versions"]!.ToJsonString().ShouldBe("""[{"version":"1.0","adopters":2}]""");
        uptake["options"]!.AsArray().Count.ShouldBeGreaterThan(1);
        uptake.ToJsonString().ShouldNotContain("hillside");
    }

    private async Task ShouldBeSeenAsync(string sentence, string caller, string address, bool sees)
    {
        using var client = await fixture.Api.AsAsync(caller, "read");
        var answer = await client.GetAsync($"/api/v1/organisations/{address}");
        answer.StatusCode.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, sentence);
    }
}
