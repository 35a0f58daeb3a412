using System.Net;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>The API as its description tells of it.</summary>
internal sealed class ApiDocument(JsonNode document)
{
    public static async Task<ApiDocument> ReadAsync(ApiFixture fixture) =>
        new(await (await fixture.Anybody().GetAsync("/openapi/v1.json")).ShouldBeAsync(HttpStatusCode.OK));

    /// <summary>Every operation.</summary>
    public IEnumerable<ApiOperation> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post" or "put" or "patch" or "delete"
        select new ApiOperation(new HttpMethod(operation.Key.ToUpperInvariant()), path.Key, operation.Value!, document);
}

/// <summary>One operation of the API.</summary>
internal sealed record ApiOperation(HttpMethod Method, string Path, JsonNode Description, JsonNode Document)
{
    /// <summary>Whether nobody is let in without a key.</summary>
    public bool NeedsKey => !Path.StartsWith("/api/v1/public/", StringComparison.Ordinal) && !Ids.Contains("secret");

    /// <summary>The names of the ids in its address.</summary>
    public IEnumerable<string> Ids => Parameters("path");

    /// <summary>The names of the ids in its query; a moment has the name of one.</summary>
    public IEnumerable<string> Query => Parameters("query").Where(SampleIds.IsId);

    /// <summary>The names of the ids in its body.</summary>
    public IEnumerable<string> BodyIds()
    {
        var names = new HashSet<string>();
        Body(name =>
        {
            names.Add(name);
            return "";
        })?.Dispose();
        return names;
    }

    /// <summary>A request that is right in form.</summary>
    /// <param name="ids">A value for each id, in the address and in the body.</param>
    public HttpRequestMessage Request(Func<string, string> ids)
    {
        var address = Ids.Aggregate(Path, (path, id) => path.Replace($"{{{id}}}", Uri.EscapeDataString(ids(id)), StringComparison.Ordinal));
        var query = string.Join('&', Query.Select(id => $"{id}={Uri.EscapeDataString(ids(id))}"));
        var request = new HttpRequestMessage(Method, query.Length > 0 ? $"{address}?{query}" : address) { Content = Body(ids) };
        if (Parameters("header").Contains("If-Match"))
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return request;
    }

    /// <summary>A JSON body that is right in form; null where there is none.</summary>
    public JsonNode? JsonBody(Func<string, string> ids) => Description["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
        ? new SampleBody(Document, ids).Of(schema)
        : null;

    /// <summary>Its name.</summary>
    public string Name => Description["operationId"]!.GetValue<string>();

    public override string ToString() => $"{Method} {Path}";

    private ByteArrayContent? Body(Func<string, string> ids) => Description["requestBody"]?["content"]?.AsObject().First() switch
    {
        null => null,
        { Key: "application/json" } => new StringContent(JsonBody(ids)!.ToJsonString(), null, "application/json"),
        { Key: var type } => new ByteArrayContent("id,name,kind,urn,local_authority\n"u8.ToArray()) { Headers = { ContentType = new(type) } },
    };

    private IEnumerable<string> Parameters(string place) =>
        from parameter in Description["parameters"]?.AsArray() ?? []
        where parameter!["in"]!.GetValue<string>() == place && parameter["schema"]?["format"]?.GetValue<string>() != "date-time"
        select parameter["name"]!.GetValue<string>();
}
