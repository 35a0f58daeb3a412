using System.Net;

namespace PolicyForge.Web.Tests.Api;

/// <summary>What the answers hold, and what they do not.</summary>
public sealed class ToldMembersTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_the_program_works_out_for_itself_is_not_told()
    {
        var school = await Desk.OfAsync(fixture, "quayside-academy");
        var path = await school.AdoptDemoAsync();
        var adoption = (await (await school.GetAsync(path)).ShouldBeAsync(HttpStatusCode.OK))["adoption"]!.AsObject();
        var row = (await (await school.GetAsync("/adoptions")).ShouldBeAsync(HttpStatusCode.OK))["items"]![0]!.AsObject();
        var review = (await (await school.GetAsync("/reviews")).ShouldBeAsync(HttpStatusCode.OK))["items"]![0]!.AsObject();
        var text = (await (await (await Desk.OfAsync(fixture, "northmoor-council")).GetAsync("/policies/demo/versions/1.0")).ShouldBeAsync(HttpStatusCode.OK))["text"]!.AsObject();

        foreach (var member in new[] { "key", "place", "is_in_hand", "sha256" })
            new[] { adoption, row, review, text }.ShouldAllBe(told => !told.ContainsKey(member), member);
    }
}
