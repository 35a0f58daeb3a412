using Quartz;

namespace PolicyForge.Jobs.Timers;

/// <summary>Writes reminders.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindersTimer(NodeWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.WriteRemindersAsync(cancellationToken);
}

/// <summary>Writes digests.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestTimer(NodeWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.WriteDigestsAsync(cancellationToken);
}

/// <summary>Sends mail.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxTimer(NodeWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.SendMailAsync(cancellationToken);
}

/// <summary>Forgets requests that nobody sends again.</summary>
[DisallowConcurrentExecution]
internal sealed class RepeatsTimer(NodeWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.ForgetRepeatsAsync(cancellationToken);
}

/// <summary>Works at jobs. Several may be at it: a long job must not keep the others waiting, and each job has one node.</summary>
internal sealed class JobsTimer(NodeWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.RunJobsAsync(cancellationToken);
}
