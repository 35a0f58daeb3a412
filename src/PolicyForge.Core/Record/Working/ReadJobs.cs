namespace PolicyForge.Core.Record.Working;

/// <summary>Tells how far a job is.</summary>
public sealed class GetJob(UseCases useCases)
{
    /// <summary>A job of the caller's organisation.</summary>
    /// <exception cref="NotThereException">There is no such job.</exception>
    public Task<Job> RunAsync(Caller caller, Guid job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "get job",
            async record => await record.Jobs.FindAsync(caller.Home, job, cancellation) ?? throw new NotThereException(),
            cancellation);
    }
}

/// <summary>Lists the items of a job.</summary>
public sealed class ListJobItems(UseCases useCases)
{
    /// <summary>A page of them, by name.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="job">A job of their organisation.</param>
    /// <param name="state">Those that stand so; null for all.</param>
    /// <param name="after">The last item of the page before, or null.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<JobItem>> RunAsync(Caller caller, Guid job, JobItemState? state, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "list job items", record => record.Jobs.ItemsAsync(caller.Home, job, state, after, limit, cancellation), cancellation);
    }
}

/// <summary>Gives the file that a job made.</summary>
public sealed class ReadJobResult(UseCases useCases)
{
    /// <summary>The file's bytes.</summary>
    /// <exception cref="NotThereException">There is no such job, or no file of it yet.</exception>
    public Task<byte[]> RunAsync(Caller caller, Guid job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "read job result",
            async record => await record.Jobs.ResultAsync(caller.Home, job, cancellation) ?? throw new NotThereException(),
            cancellation);
    }
}
