using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Dapper;

namespace PolicyForge.Web.Tests.Journeys;

/// <summary>From a council's draft to an academy's Word file.</summary>
public sealed class AdoptionJourneyTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Yaml =
        """
        id: visits
        version: "1.0"
        title: Visits
        status: draft
        publisher: northmoor-council
        questions:
          - {id: leader, ask: Who leads?, type: text, required: true}
        """;

    private const string Text =
        """
        ## Visits {#visits}

        1. {#leading} {{ answers.leader }} leads the visits of the {{ terms.school }}.
        """;

    private static readonly Dictionary<string, string> Types = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["html"] = "text/html; charset=utf-8",
        ["txt"] = "text/plain; charset=utf-8",
        ["json"] = "application/json",
    };

    [Fact]
    public async Task What_a_council_publishes_an_academy_adopts_and_downloads()
    {
        await PublishAsync(await Desk.OfAsync(fixture, "northmoor-council"));
        var school = await Desk.OfAsync(fixture, "hillside-academy");
        var adoption = await AdoptAsync(school);

        foreach (var (form, type) in Types)
            await ShouldDownloadAsync(school, $"{adoption}/document.{form}", type, $"visits-1.0.{form}");
        var word = await (await school.GetAsync($"{adoption}/document.docx")).Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(word)).ShouldBe(await RecordedHashAsync("hillside-academy"));
        (await (await school.GetAsync($"{adoption}/document.txt")).Content.ReadAsStringAsync()).ShouldContain("The Principal leads the visits");
    }

    [Fact]
    public async Task The_second_editor_of_an_adoption_is_told_who_changed_what()
    {
        var school = await Desk.OfAsync(fixture, "quayside-academy");
        var (started, path) = await school.StartDemoAsync();
        await school.PutAsync(path, Fields("Business Manager"), started.Tag);

        var problem = await (await school.SendAsync(HttpMethod.Put, path, Fields("Bursar"), started.Tag)).ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed);

        problem["change"]!["actor"]!.GetValue<string>().ShouldStartWith("key:");
        problem["change"]!["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldContain("owner");
    }

    [Fact]
    public async Task What_lacks_an_answer_is_not_adopted_and_every_gap_is_named()
    {
        var school = await Desk.OfAsync(fixture, "oak-school");
        var started = await school.MakeAsync("/adoptions", new { publisher = "northmoor-council", policy = "demo", model_version = "1.0" });

        var problem = await (await school.SendAsync(HttpMethod.Post, "/adoptions/demo/1/adopt", new { }, started.Tag)).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

        problem.Fields().ShouldBe(["answers.approver", "answers.use"], ignoreOrder: true);
    }

    private static async Task PublishAsync(Desk council)
    {
        var made = await council.MakeAsync("/policies", new { id = "visits", title = "Visits" });
        var edited = await council.PutAsync("/policies/visits/versions/1.0", new { policy_yaml = Yaml, body = Text }, made.Tag);
        await council.PostAsync("/policies/visits/versions/1.0/publish", new { summary = "First issue" }, edited.Tag);
    }

    private static async Task<string> AdoptAsync(Desk school)
    {
        const string Path = "/adoptions/visits/1";
        var started = await school.MakeAsync("/adoptions", new { publisher = "northmoor-council", policy = "visits", model_version = "1.0" });
        await school.PutAsync("/answers/visits/leader", new { value = "The Principal" }, Desk.New);
        var approved = await school.PostAsync($"{Path}/approvals", new { stage = "approved", body = "Governing Board", date = "2026-09-01" }, started.Tag);
        var adopted = await school.PostAsync($"{Path}/adopt", new { effective = "2026-09-07" }, approved.Tag);
        adopted.Body["status"]!.GetValue<string>().ShouldBe("adopted");
        return Path;
    }

    private static async Task ShouldDownloadAsync(Desk school, string path, string type, string name)
    {
        var answer = await school.GetAsync(path);
        var content = await answer.Content.ReadAsByteArrayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldBe(MediaTypeHeaderValue.Parse(type));
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldBe(name);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");
    }

    private async Task<string?> RecordedHashAsync(string organisation)
    {
        await using var connection = await fixture.Sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT enter_scope(@Organisation, NULL, 'test', 'test', 'test', gen_random_uuid())", new { Organisation = organisation }, transaction);
        return await connection.QuerySingleAsync<string>("SELECT sha256 FROM adopted_documents WHERE organisation_id = @Organisation", new { Organisation = organisation }, transaction);
    }

    private static object Fields(string owner) => new
    {
        version = "1.0",
        owner,
        author = (string?)null,
        effective = (string?)null,
        review = (string?)null,
        location = (string?)null,
        source = (string?)null,
        is_public = false,
    };
}
