using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Working;

/// <summary>A kind of long work, done item by item.</summary>
public interface IJobWork
{
    /// <summary>Its name.</summary>
    string Kind { get; }

    /// <summary>What somebody must be allowed to start it.</summary>
    Privilege Needs { get; }

    /// <summary>The items of a request, when the job is started.</summary>
    /// <exception cref="RefusedException">The request cannot be used.</exception>
    Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation);

    /// <summary>
    /// Does one item by one use case, made of <paramref name="useCases"/>: its transaction also notes that the item is done, so
    /// that both last or neither. A second transaction would be refused.
    /// </summary>
    /// <exception cref="RecordException">The item cannot be done; its message is kept with the item, and the job goes on.</exception>
    Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation);
}

/// <summary>One item to be done.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Caller">Who asked for it, in the organisation that it was asked for in.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Item">The item.</param>
public sealed record JobTask(Guid JobId, Caller Caller, JsonObject Request, string Item);
