using System.Net;

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>The program, where a council, a trust and vendors (inkwell-press, harbour-press) publish, and schools below them adopt.</summary>
public sealed class MatrixFixture : IAsyncLifetime
{
    private const string Questions = "questions: [{id: leader, ask: Who leads?, type: text, required: true}]";
    private const string Body = "## Rules {#rules}\n\n1. {#leading} {{ answers.leader }} leads the {{ terms.school }}.\n";

    public ApiFixture Api { get; } = new();

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Sample.Builder.OrganisationAsync("inkwell-press", "publisher");
        await Api.Sample.Builder.ModelAsync("inkwell-press", "press-rules", "1.0", Questions, Body);
        await Api.Sample.Builder.ModelAsync("beacon-trust", "trust-rules", "1.0", Questions, Body);
        await Api.Sample.Builder.OrganisationAsync("harbour-press", "publisher");
        await Api.Sample.Builder.ModelAsync("harbour-press", "harbour-rules", "1.0", Questions, Body);
        await SubscribeAsync("beacon-trust", "harbour-press");
        await SubscribeAsync("hillside-academy", "inkwell-press");
        await SubscribeAsync("northmoor-council", "inkwell-press");
        await DraftAsync("inkwell-press", "press-rules");
        await DraftAsync("beacon-trust", "trust-rules");
        await DraftAsync("northmoor-council", "demo");
        await SchoolAsync("hillside-academy");
        await SchoolAsync("oak-school");
        await (await Desk.OfAsync(Api, "oak-school")).ShowAsync("/adoptions/demo/1");
        await (await Desk.OfAsync(Api, "oak-school")).StartDemoAsync();
        await StartShownAsync(await Desk.OfAsync(Api, "quayside-academy"));
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    private async Task DraftAsync(string publisher, string policy) =>
        await (await Desk.OfAsync(Api, publisher)).MakeAsync($"/policies/{policy}/versions", new { from = "1.0", version = "1.1" });

    private static async Task StartShownAsync(Desk school) => await school.ShowAsync((await school.StartDemoAsync()).Path);

    private async Task SchoolAsync(string id)
    {
        var school = await Desk.OfAsync(Api, id);
        await school.MakeAsync("/policies", new { id = "own-rules", title = "Rules of our own" });
        await school.AdoptDemoAsync();
    }

    private async Task SubscribeAsync(string organisation, string publisher) =>
        await (await (await Desk.OfAsync(Api, organisation)).SendAsync(HttpMethod.Put, $"/subscriptions/{publisher}")).ShouldBeAsync(HttpStatusCode.OK);
}
