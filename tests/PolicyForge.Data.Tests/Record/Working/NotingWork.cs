using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Working;

namespace PolicyForge.Data.Tests.Record.Working;

/// <summary>Work that leaves a notice for each item, so that what was done twice shows.</summary>
internal sealed class NotingWork(TimeSpan pace, Func<string, Exception?>? fault = null) : IJobWork
{
    public string Kind => "noting";

    public Privilege Needs => Privilege.Edit;

    public Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. Enumerable.Range(1, request["count"]!.GetValue<int>()).Select(each => $"item-{each:000}")]);

    public Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation) => useCases.ChangeAsync(
        task.Caller,
        task.Caller.Home,
        Needs,
        "note",
        async record =>
        {
            await record.Messages.NotifyAsync([new Notice(task.Caller.Home, Guid.CreateVersion7(), task.Item, null, [], DateTimeOffset.UtcNow, null)], cancellation);
            await Task.Delay(pace, cancellation);
            return fault?.Invoke(task.Item) is { } problem ? throw problem : true;
        },
        cancellation);
}
