namespace PolicyForge.Web.Tests.Isolation;

/// <summary>Ids of others, sent to one's own addresses with one's own key.</summary>
public sealed class ForeignIdTests(PopulatedFixture fixture) : IClassFixture<PopulatedFixture>
{
    // Numbers and places count within what is named before them; whose address it is is another test's.
    private static readonly string[] Nobodys = ["organisation", "number", "position", "form"];

    [Theory]
    [InlineData("elsewhere-trust", "elsewhere-trust")]
    [InlineData("oak-school", "oak-school")]
    [InlineData("quayside-academy", "quayside-academy")]
    [InlineData("northmoor-council", "northmoor-council", "version", "from", "model_version")]
    [InlineData("beacon-trust", "quayside-academy")]
    public async Task Whatever_others_have_never_was(string caller, string organisation, params string[] own)
    {
        using var client = await fixture.Api.AsAsync(caller);
        foreach (var operation in await fixture.OperationsAsync())
            foreach (var varied in Parts(operation, own))
                await ShouldBeAlikeAsync(client, organisation, operation, varied);
    }

    private async Task ShouldBeAlikeAsync(HttpClient client, string organisation, ApiOperation operation, IReadOnlyList<string> varied)
    {
        var ids = fixture.Ids;
        string Sent(string name, Func<string, string> foreign) => name == "organisation" ? organisation : varied.Contains(name) ? foreign(name) : ids.Usable(name);
        var secret = await client.SeeAsync(operation, name => Sent(name, ids.Secret));
        var never = await client.SeeAsync(operation, name => Sent(name, SampleIds.Never));
        var told = $"{operation} with another's {string.Join(" and ", varied)}: {secret}\nand with one that never was: {never}";
        (Nameless(secret, varied, ids.Secret) == Nameless(never, varied, SampleIds.Never)).ShouldBeTrue(told);
        secret.ShouldNotStartWith("5", Case.Sensitive, told);
    }

    // An answer may say again what was sent.
    private static string Nameless(string seen, IEnumerable<string> varied, Func<string, string> sent) =>
        varied.OrderByDescending(name => sent(name).Length).Aggregate(seen, (text, name) => text.Replace(sent(name), "ID", StringComparison.Ordinal));

    /// <summary>Each choice of the ids that an operation takes, for which another's is sent.</summary>
    private static IEnumerable<IReadOnlyList<string>> Parts(ApiOperation operation, string[] own)
    {
        // In a body, version names something new; and everybody may read who publishes, to choose whose models to take.
        var body = operation.BodyIds().Where(name => name != "version");
        var open = operation.Path.Contains("/subscriptions/", StringComparison.Ordinal) ? ["publisher"] : Array.Empty<string>();
        string[] names = [.. operation.Ids.Concat(operation.Query).Concat(body).Except(Nobodys).Except(open).Except(own).Distinct()];
        for (var choice = 1; choice < 1 << names.Length; choice++)
            yield return [.. names.Where((_, place) => (choice >> place & 1) == 1)];
    }
}
