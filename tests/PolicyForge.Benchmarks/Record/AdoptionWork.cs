using System.Net;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Data;

namespace PolicyForge.Benchmarks.Record;

/// <summary>A policy of a school that is taken through an adoption: started, answered, adopted, downloaded.</summary>
/// <param name="school">The school.</param>
/// <param name="inForce">What is in force.</param>
/// <param name="answer">An answer of the school's own to it.</param>
internal sealed class AdoptionWork(KeyHolder school, AdoptionRecord inForce, AnswerRecord answer)
{
    private const int SmallestFile = 5_000;

    private string? _number;
    private string? _tag;

    public KeyHolder School => school;

    public string Policy => inForce.PolicyId;

    public string Question => answer.QuestionId;

    /// <summary>The number of the adoption that is in force.</summary>
    public int InForce => inForce.Number;

    /// <summary>The pages of what was started stand below this one.</summary>
    public string InHand => $"policies/{_number}";

    public async Task StartAsync(RecordClient client)
    {
        var started = await client.PostAsync(school, "adoptions", HttpStatusCode.Created, null, new
        {
            publisher = inForce.PublisherId,
            policy = inForce.PolicyId,
            model_version = inForce.ModelVersion,
        });
        _number = $"{inForce.PolicyId}/{JsonNode.Parse(started.Content)!["number"]}";
        _tag = started.Tag;
    }

    public Task AnswerAsync(RecordClient client) =>
        client.PutAsync(school, $"answers/{answer.PolicyId}/{answer.QuestionId}", answer.Revision, new { value = $"{answer.Value} and others" });

    public Task AdoptAsync(RecordClient client) => client.PostAsync(school, $"adoptions/{_number}/adopt", HttpStatusCode.OK, _tag, new { });

    /// <summary>Opens a page of the school.</summary>
    public Task OpenAsync(RecordClient client, Func<AdoptionWork, string> page) => client.OpenAsync(school, page(this));

    /// <summary>Shows what is in force to the public.</summary>
    public Task ShowAsync(PostgresRecord record) =>
        new EditAdoption(new UseCases(record)).RunAsync(Caller.Operator(school.Id), inForce.Key, inForce.Revision, AdoptionFields.Of(inForce) with { IsPublic = true }, default);

    public async Task DownloadAsync(RecordClient client)
    {
        var file = await client.GetAsync(school, $"adoptions/{_number}/document.docx");
        if (file.Content.Length < SmallestFile)
            throw new InvalidDataException($"The document of {school.Id} has only {file.Content.Length} bytes.");
    }
}
