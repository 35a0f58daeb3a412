using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Working;
using PolicyForge.Data;
using PolicyForge.Web.Accounts;
using PolicyForge.Web.Api.Repeats;

namespace PolicyForge.Web.Hosting;

/// <summary>The record and what can be done with it.</summary>
internal static class RecordServices
{
    private const int RememberedFiles = 2_000;
    private static readonly Type[] Offered = [typeof(UseCases), typeof(IRecord), typeof(IRecordGate), typeof(IAccounts), typeof(IPasswordHashing), typeof(ICodeSecrets), typeof(SiteAddress), typeof(IPublicRecord), typeof(RecordWorkspace), typeof(TimeProvider), typeof(IEnumerable<IJobWork>)];

    /// <summary>The administrator's database, by the connection strings <c>Owner</c> and <c>Application</c>, or a private one.</summary>
    public static DatabaseOptions DatabaseOptions(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var options = new DatabaseOptions(settings.GetConnectionString("Owner"), settings.GetConnectionString("Application"));
        return settings["PrivateFolder"] is { } folder ? options with { PrivateFolder = folder } : options;
    }

    public static void AddRecord(this WebApplicationBuilder builder, RecordDatabase database)
    {
        builder.Services.AddSingleton(database.Application);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new RecordWorkspace(new ContentCache(RememberedFiles)));
        builder.Services.AddSingleton<PostgresRecord>();
        builder.Services.AddSingleton<IRecordGate, PostgresGate>();
        builder.Services.AddSingleton<IAccounts, PostgresAccounts>();
        builder.Services.AddSingleton<IPasswordHashing, IdentityPasswords>();
        builder.Services.AddSingleton<ICodeSecrets, ProtectedCodeSecrets>();
        builder.Services.AddSingleton(builder.Configuration.GetValue<Uri>("Site:Address") is { } address ? new SiteAddress(address) : SiteAddress.Default);
        builder.Services.AddSingleton<IPublicRecord, PostgresPublicRecord>();
        builder.Services.AddScoped<IRecord, RepeatSafeRecord>();
        builder.Services.AddScoped<UseCases>();
        foreach (var act in typeof(UseCases).Assembly.GetExportedTypes().Where(IsUseCase))
            builder.Services.AddScoped(act);
    }

    // What asks for more, such as a way to send mail, is a job's and made where that is known.
    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetMethods().Any(method => method.Name == "RunAsync")
        && type.GetConstructors() is [var constructor]
        && constructor.GetParameters().All(parameter => Offered.Contains(parameter.ParameterType) || IsUseCase(parameter.ParameterType));
}
