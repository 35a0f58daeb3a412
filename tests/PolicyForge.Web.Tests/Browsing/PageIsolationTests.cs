using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyForge.Web.Tests.Browsing;

[Collection(SiteTests.Name)]
public sealed partial class PageIsolationTests(SiteFixture site)
{
    private const string Foreign = "millbrook-school";
    private const string Nowhere = "no-such-school";
    private const string Prefix = "o/{organisation}";

    [Fact]
    public async Task Every_page_of_an_organisation_asks_strangers_to_sign_in()
    {
        using var client = Client(new CookieContainer());
        foreach (var page in Pages())
        {
            using var answer = await client.GetAsync(AddressOf(page, Foreign));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().ShouldContain("/sign-in?next=");
        }
    }

    [Fact]
    public async Task Every_page_of_an_organisation_is_to_others_as_if_it_did_not_exist()
    {
        var (client, token) = await SignInAsync("beacon-trust");
        using var _ = client;
        foreach (var page in Pages())
        {
            (await SeenAsync(await client.GetAsync(AddressOf(page, Foreign)))).ShouldBe(await SeenAsync(await client.GetAsync(AddressOf(page, Nowhere))), page);
            (await SeenAsync(await client.PostAsync(AddressOf(page, Foreign), Form(token)))).ShouldBe(await SeenAsync(await client.PostAsync(AddressOf(page, Nowhere), Form(token))), page);
            (await client.GetAsync(AddressOf(page, Foreign))).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task No_page_takes_a_form_that_was_not_its_own()
    {
        var (client, _) = await SignInAsync("beacon-trust");
        using var __ = client;
        foreach (var page in Pages())
        {
            using var answer = await client.PostAsync(AddressOf(page, "beacon-trust"), new FormUrlEncodedContent([]));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        }
    }

    private List<string> Pages()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => route.StartsWith(Prefix, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        pages.Count.ShouldBeGreaterThan(5);
        return pages;
    }

    // Things that are there in the foreign organisation, so that not the thing but the reader is what is missing.
    private static string AddressOf(string route, string organisation) => $"/{Parameter().Replace(route, match => match.Groups["name"].Value switch
    {
        "organisation" => organisation,
        "policy" => "social-media",
        "version" => "3.0",
        "number" => "1",
        "question" => "personal_use",
        "form" => "docx",
        _ => match.Value.Contains(":guid", StringComparison.Ordinal) ? "0199c3a0-0000-7000-8000-000000000001" : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "something",
    })}";

    // Everything but what is made anew for each answer.
    private static async Task<string> SeenAsync(HttpResponseMessage answer)
    {
        using var _ = answer;
        var body = await answer.Content.ReadAsStringAsync();
        return $"{answer.StatusCode} {MadeAnew().Replace(body, "").Replace(Foreign, "", StringComparison.Ordinal).Replace(Nowhere, "", StringComparison.Ordinal)}";
    }

    private async Task<(HttpClient Client, string Token)> SignInAsync(string organisation)
    {
        var client = Client(new CookieContainer());
        var person = site.People[organisation];
        var form = await client.GetStringAsync("/sign-in");
        using var entered = await client.PostAsync("/sign-in", Form(TokenIn(form), ("Email", person.Email), ("Password", person.Password)));
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (client, TokenIn(await client.GetStringAsync("/account/name")));
    }

    private HttpClient Client(CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };

    private static FormUrlEncodedContent Form(string token, params IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private static string TokenIn(string page) => Token().Match(page).Groups["token"].Value;

    [GeneratedRegex("""\{(?<name>\w+)[^}]*\}""")]
    private static partial Regex Parameter();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""nonce="[^"]*"|inlineScriptNonce[^}]*|value="CfDJ8[^"]*"|data-ended="[^"]*"|<title>[^<]*</title>""")]
    private static partial Regex MadeAnew();
}
