using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Working;

/// <summary>Starts long work in an organisation. Some node does it, and goes on where another stopped.</summary>
public sealed class StartJob(UseCases useCases, IEnumerable<IJobWork> works, TimeProvider clock)
{
    /// <summary>Starts it and gives its id.</summary>
    /// <param name="caller">Who is asking; the job belongs to the organisation they act in.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="request">What to do it with.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is no such kind, or the request cannot be used.</exception>
    public Task<Guid> RunAsync(Caller caller, string kind, JsonObject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var work = works.FirstOrDefault(work => work.Kind == kind) ?? throw new RefusedException("kind", $"There is no work '{kind}'. Choose one of: {string.Join(", ", works.Select(each => each.Kind))}.");
        return useCases.ChangeAsync(caller, caller.Home, work.Needs, $"start {kind}", record => AddAsync(record, caller, work, request, cancellation), cancellation);
    }

    private async Task<Guid> AddAsync(IRecordTransaction record, Caller caller, IJobWork work, JsonObject request, CancellationToken cancellation)
    {
        var items = await work.ItemsAsync(record, request, cancellation);
        var job = new Job(Guid.CreateVersion7(), work.Kind, request, JobState.Waiting, caller.Actor, clock.GetUtcNow(), null, items.Count, 0, 0, false);
        await record.Jobs.AddAsync(caller.Home, job, items, cancellation);
        return job.JobId;
    }
}
