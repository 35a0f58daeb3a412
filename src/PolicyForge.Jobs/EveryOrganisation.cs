using Microsoft.Extensions.Logging;

namespace PolicyForge.Jobs;

/// <summary>Does something for many organisations, one after the other; what fails for one is logged and does not keep it from the rest.</summary>
internal sealed partial class EveryOrganisation(ILogger<EveryOrganisation> log)
{
    public async Task RunAsync(IEnumerable<string> organisations, Func<string, Task<int>> act, CancellationToken cancellation)
    {
        foreach (var organisation in organisations)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await act(organisation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(log, organisation, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work for {Organisation} failed and is tried again at the next time.")]
    private static partial void LogFault(ILogger log, string organisation, Exception fault);
}
