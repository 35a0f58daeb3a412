using PolicyForge.Web.Signing;

namespace PolicyForge.Web.Hosting;

/// <summary>Every setting of the program's own that has others beside it.</summary>
internal static class KnownSettings
{
    private const string Provider = $"{ProviderSettings.Section}:*";

    public static IReadOnlyList<KnownSetting> All { get; } =
    [
        KnownSetting.Text("ConnectionStrings:Owner"),
        KnownSetting.Text("ConnectionStrings:Application"),
        KnownSetting.Number("Limits:RequestsPerMinute"),
        KnownSetting.Number("Limits:RequestBytes", long.MaxValue),
        KnownSetting.Number("Limits:AttemptsPerMinute"),
        KnownSetting.Address("Site:Address"),
        KnownSetting.Text("Site:Hosts:*"),
        KnownSetting.Text("Mail:Host"),
        KnownSetting.Number("Mail:Port", ushort.MaxValue),
        KnownSetting.Mailbox("Mail:From"),
        KnownSetting.Text("Mail:UserName"),
        KnownSetting.Text("Mail:Password"),
        KnownSetting.Truth("Mail:Tls"),
        KnownSetting.Text("Mail:Folder"),
        KnownSetting.Times("Timers:Reminders"),
        KnownSetting.Times("Timers:Digest"),
        KnownSetting.Number("Timers:OutboxSeconds"),
        KnownSetting.Number("Timers:JobsSeconds"),
        KnownSetting.Number("Timers:RepeatsSeconds"),
        KnownSetting.Text("Protection:Certificate"),
        KnownSetting.Text("Protection:Password"),
        KnownSetting.Text($"{Provider}:Name") with { IsNeeded = true },
        KnownSetting.Address($"{Provider}:AuthorizationEndpoint") with { IsNeeded = true },
        KnownSetting.Address($"{Provider}:TokenEndpoint") with { IsNeeded = true },
        KnownSetting.Address($"{Provider}:UserInformationEndpoint") with { IsNeeded = true },
        KnownSetting.Text($"{Provider}:ClientId") with { IsNeeded = true },
        KnownSetting.Text($"{Provider}:ClientSecret") with { IsNeeded = true },
        KnownSetting.Text($"{Provider}:Scope"),
        KnownSetting.Truth($"{Provider}:AllEmailsVerified"),
        KnownSetting.Folder(Samples.Setting),
    ];

    /// <summary>What their names start with.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(setting => setting.Name.Split(':')[0]).Distinct()];
}
