using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Working;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Working;

/// <summary>Long work: started here, done by any node.</summary>
internal static class JobRoutes
{
    public static void MapJobs(this RouteGroupBuilder organisation)
    {
        var jobs = organisation.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapPost("", StartAsync).WithName("StartJob");
        jobs.MapGet("/{job}", GetAsync).WithName("GetJob");
        jobs.MapGet("/{job}/items", ItemsAsync).WithName("ListJobItems");
        jobs.MapGet("/{job}/result", ResultAsync).WithName("ReadJobResult");
    }

    /// <summary>Starts a job: adoption for many academies, a file of all documents, adoptions anew of what cites an authority with a new edition.</summary>
    internal static async Task<Made<StartedJob>> StartAsync(string organisation, JobBody body, Caller caller, StartJob jobs, CancellationToken cancellation)
    {
        var job = await jobs.RunAsync(caller.At(organisation), body.Kind, body.Request, cancellation);
        return new($"{ApiRoutes.Organisations}/{organisation}/jobs/{job}", new(job), null);
    }

    /// <summary>Tells how far a job is.</summary>
    internal static async Task<Sent<Job>> GetAsync(string organisation, Guid job, Caller caller, GetJob jobs, CancellationToken cancellation) =>
        new(await jobs.RunAsync(caller.At(organisation), job, cancellation));

    /// <summary>Lists a job's items, by name.</summary>
    internal static async Task<Sent<Page<JobItem>>> ItemsAsync(string organisation, Guid job, JobItemState? state, [AsParameters] Paging paging, Caller caller, GetJob jobs, ListJobItems items, CancellationToken cancellation)
    {
        await jobs.RunAsync(caller.At(organisation), job, cancellation);
        var found = await items.RunAsync(caller.At(organisation), job, state, paging.Text(), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.Item]);
    }

    /// <summary>Downloads the file that a job made.</summary>
    internal static async Task<SentFile> ResultAsync(string organisation, Guid job, Caller caller, ReadJobResult jobs, CancellationToken cancellation) =>
        new(await jobs.RunAsync(caller.At(organisation), job, cancellation), "application/zip", $"{organisation}.zip");
}

/// <summary>A job to start.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Request">What to do it with.</param>
internal sealed record JobBody(string Kind, JsonObject Request);

/// <summary>A job that is started.</summary>
/// <param name="Job">Its id.</param>
internal sealed record StartedJob(Guid Job);
