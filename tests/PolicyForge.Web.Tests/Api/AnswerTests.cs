using System.Net;

namespace PolicyForge.Web.Tests.Api;

/// <summary>What is read before anything is adopted.</summary>
public sealed class AnswerTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_trust_reads_the_questions_that_it_answers_for_all_its_academies()
    {
        var trust = await Desk.OfAsync(fixture, "beacon-trust");
        await trust.PutAsync("/subscriptions/northmoor-council", new { }, Desk.New);
        await trust.PutAsync("/answers/demo/use", new { value = "ban" }, Desk.New);

        var own = await (await trust.GetAsync("/answers/demo")).ShouldBeAsync(HttpStatusCode.OK);
        var below = await (await (await Desk.OfAsync(fixture, "hillside-academy")).GetAsync("/answers/demo")).ShouldBeAsync(HttpStatusCode.OK);

        (own["publisher_id"]!.GetValue<string>(), own["version"]!.GetValue<string>()).ShouldBe(("northmoor-council", "1.0"));
        own["questions"]!.AsArray().Select(question => question!["id"]!.GetValue<string>()).ShouldBe(["approver", "use", "visits"]);
        (own["questions"]![1]!["value"]!.GetValue<string>(), own["questions"]![1]!["own"]!["revision"]!.GetValue<long>()).ShouldBe(("ban", 1));
        (below["questions"]![1]!["given_by"]!.GetValue<string>(), below["questions"]![1]!["own"]).ShouldBe(("beacon-trust", null));
        await (await (await Desk.OfAsync(fixture, "northmoor-council")).GetAsync("/answers/nothing")).ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_council_does_not_read_what_its_school_answers()
    {
        using var council = await fixture.AsAsync("northmoor-council");
        await (await council.GetAsync("/api/v1/organisations/oak-school/answers/demo")).ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_model_is_downloaded_with_its_options_by_those_who_are_offered_it()
    {
        using var school = await fixture.AsAsync("oak-school", "read");
        using var stranger = await fixture.AsAsync("elsewhere-trust", "read");
        const string Address = "/api/v1/organisations/northmoor-council/policies/demo/versions/1.0/document.txt";

        var text = await (await school.GetAsync(Address)).ShouldBeAsync(HttpStatusCode.OK);

        text.GetValue<string>().ShouldContain("OPTION 1");
        text.GetValue<string>().ShouldContain("school/academy");
        await (await stranger.GetAsync(Address)).ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }
}
