using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Working;

/// <summary>
/// Prints afresh what cites an authority with a new edition, of the organisation and of those it acts for: for each such
/// policy in force an adoption of the same version is put in hand, ready to be approved. The request may name
/// <c>authorities</c>, a list of their keys; without it all count.
/// </summary>
public sealed class RenewEditionsWork(RecordWorkspace workspaces, TimeProvider clock) : IJobWork
{
    private const string Authorities = "authorities";

    /// <inheritdoc/>
    public string Kind => "renew-editions";

    /// <inheritdoc/>
    public Privilege Needs => Privilege.Edit;

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(request);
        var wanted = await WantedAsync(record, request, cancellation);
        var items = new List<string>();
        await foreach (var page in record.Reviews.PagesAsync(record.Scope.ActsFor, clock.Today(), until: null, cancellation, ReviewReason.NewEdition))
            items.AddRange(page.Where(review => wanted is null || review.NewEditions.Any(wanted.Contains)).Select(review => $"{review.OrganisationId}/{review.PolicyId}"));
        return items;
    }

    /// <inheritdoc/>
    public Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(useCases);
        ArgumentNullException.ThrowIfNull(task);
        var (organisation, policy) = task.Item.Split('/') is [var first, var second] ? (first, second) : throw new NotThereException();
        return useCases.ChangeAsync(task.Caller, organisation, Needs, Kind, RenewAsync, cancellation);

        async Task<bool> RenewAsync(IRecordTransaction record)
        {
            var renewal = await new AdoptionRenewer(workspaces, clock).RenewAsync(record, task.Caller, organisation, policy, Named(task.Request), cancellation);
            await record.Jobs.ExplainItemAsync(task.Caller.Home, task.JobId, task.Item, renewal.Words, cancellation);
            return true;
        }
    }

    private static async Task<IReadOnlyCollection<string>?> WantedAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation)
    {
        var named = Named(request);
        var known = named is null ? [] : JsonNode.Parse(await record.Models.AuthoritiesAsync(cancellation))!.AsObject();
        Problem[] problems =
        [
            .. request.Where(field => field.Key != Authorities).Select(field => new Problem(field.Key, $"This work is asked for with nothing but {Authorities}. Leave '{field.Key}' out.")),
            .. (named ?? []).Where(key => !known.ContainsKey(key)).Select(key => new Problem(Authorities, $"There is no authority '{key}'. Correct the key, or leave it out.")),
        ];
        return problems.Length > 0 ? throw new RefusedException(problems) : named;
    }

    private static string[]? Named(JsonObject request)
    {
        try
        {
            return request[Authorities]?.Deserialize<string[]>();
        }
        catch (JsonException)
        {
            throw new RefusedException(Authorities, "Give a list of the keys of authorities, or nothing for all.");
        }
    }
}
