using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyForge.Core.Record.Working;
using PolicyForge.Data;
using PolicyForge.Jobs.Timers;
using Quartz;

namespace PolicyForge.Jobs;

/// <summary>Makes a program a node that does the record's work: reminders, mail and jobs, each once among all nodes.</summary>
public static class JobServices
{
    /// <summary>
    /// Adds the timers and what they run. The program provides <see cref="Npgsql.NpgsqlDataSource"/> of the application's role,
    /// <see cref="PostgresRecord"/>, <see cref="PolicyForge.Core.Record.RecordWorkspace"/> and <see cref="TimeProvider"/>, and adds kinds of work as <see cref="IJobWork"/>.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">Its settings, of which <c>Mail</c> and <c>Timers</c> are read.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var timers = configuration.GetSection("Timers").Get<TimerSettings>() ?? new TimerSettings();
        services.AddSingleton(MailSettings.Sender(configuration.GetSection("Mail")));
        services.AddSingleton<IJobWork, DocumentsZip>();
        services.AddSingleton<IJobWork, AdoptForAcademiesWork>();
        services.AddSingleton<IJobWork, BoardPackWork>();
        services.AddSingleton<IJobWork, RenewEditionsWork>();
        services.AddSingleton<IDueWork, DueWork>();
        services.AddSingleton<EveryOrganisation>();
        services.AddSingleton<NodeWork>();
        services.AddQuartz(quartz => quartz.AddTimers(timers));
        // A node that stops finishes the item or mail that it is at.
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
