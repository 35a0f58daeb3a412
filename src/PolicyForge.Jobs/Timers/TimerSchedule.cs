using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace PolicyForge.Jobs.Timers;

/// <summary>The timers, kept in the database so that one node fires each, and what all nodes missed is made up for once.</summary>
internal static class TimerSchedule
{
    public static void AddTimers(this IQuartzBuilder quartz, TimerSettings settings)
    {
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = services => services.GetRequiredService<NpgsqlDataSource>());
            store.UseClustering();
        });
        quartz.ScheduleJob<RemindersTimer>(trigger => trigger.WithIdentity("reminders").WithCronSchedule(settings.Reminders, MakeUp));
        quartz.ScheduleJob<DigestTimer>(trigger => trigger.WithIdentity("digest").WithCronSchedule(settings.Digest, MakeUp));
        quartz.ScheduleJob<OutboxTimer>(trigger => trigger.WithIdentity("outbox").Every(settings.OutboxSeconds));
        quartz.ScheduleJob<RepeatsTimer>(trigger => trigger.WithIdentity("repeats").Every(settings.RepeatsSeconds));
        quartz.ScheduleJob<JobsTimer>(trigger => trigger.WithIdentity("jobs").Every(settings.JobsSeconds));
    }

    private static void MakeUp(CronScheduleBuilder schedule) =>
        schedule.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);

    private static ITriggerConfigurator<T> Every<T>(this ITriggerConfigurator<T> trigger, int seconds)
        where T : IJob => trigger.WithSimpleSchedule(schedule => schedule
            .WithInterval(TimeSpan.FromSeconds(seconds))
            .RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount));
}
