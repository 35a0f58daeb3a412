using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What a page costs those who open it: what is sent, and what jumps while they begin to read.</summary>
public sealed class PageCostTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int MostBytes = 100_000;
    private const double MostShift = 0.01;

    private const string Shift =
        """
        () => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 100);
        })
        """;

    [Theory]
    [InlineData("northmoor-council", "models", "models/social-media", "models/social-media/uptake", "new-model", "reviews", "people", "audit")]
    [InlineData("beacon-trust", "academies", "for-all", "for-all/low-level-concerns", "for-all/low-level-concerns/preview", "approvals", "profile", "profile/words", "profile/preview")]
    [InlineData("hillside-academy", "tasks", "policies", "policies/social-media", "policies/social-media/1/read", "policies/social-media/1/adopted", "reviews", "calendar")]
    public async Task Pages_are_light_and_stand_still(string organisation, params string[] paths)
    {
        await using var visit = await site.VisitAsync(organisation);
        foreach (var path in paths)
            await ShouldBeLightAndStillAsync(visit, $"/o/{organisation}/{path}");
    }

    [Fact]
    public async Task The_editor_is_light_and_stands_still()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync("/o/northmoor-council/models/social-media/draft");
        await visit.FillAsync("Version of the draft (optional)", "9.0");
        await visit.PressAsync("Start the draft");
        foreach (var tab in new[] { "text", "questions", "try", "check", "publish" })
            await ShouldBeLightAndStillAsync(visit, $"/o/northmoor-council/models/social-media/9.0/{tab}");
    }

    [Fact]
    public async Task Whoever_comes_for_the_first_time_gets_little_too()
    {
        await using var school = await site.VisitAsync("hillside-academy");
        await school.GoAsync("/o/hillside-academy/policies/low-level-concerns/1/adopted");
        await school.PressAsync("Make it public");
        foreach (var path in new[] { "/sign-in", "/p/hillside-academy", "/p/hillside-academy/low-level-concerns" })
        {
            await using var visit = await site.VisitAsync();
            await ShouldBeLightAndStillAsync(visit, path);
        }
    }

    // Styles and scripts that a page before it brought are kept by the browser; the logo is the organisation's own affair.
    private static async Task ShouldBeLightAndStillAsync(Visit visit, string path)
    {
        var requests = new List<IRequest>();
        visit.Page.RequestFinished += Note;
        var answer = await visit.Page.GotoAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        visit.Page.RequestFinished -= Note;
        (await visit.Page.EvaluateAsync<double>(Shift)).ShouldBeLessThan(MostShift, $"{path} jumps");
        answer!.Status.ShouldBe(200, path);
        var costs = new List<(string Url, int Bytes)>();
        foreach (var request in requests.Where(request => request.ResourceType != "image"))
        {
            var sizes = await request.SizesAsync();
            costs.Add((request.Url, sizes.ResponseHeadersSize + sizes.ResponseBodySize));
        }

        costs.Sum(cost => cost.Bytes).ShouldBeInRange(1, MostBytes, $"{path}: {string.Join(", ", costs)}");

        void Note(object? sender, IRequest request) => requests.Add(request);
    }
}
