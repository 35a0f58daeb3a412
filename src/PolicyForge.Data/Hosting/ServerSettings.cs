namespace PolicyForge.Data.Hosting;

/// <summary>How a private server is run.</summary>
/// <param name="Values">PostgreSQL's settings, beside those that say where it listens.</param>
/// <param name="Discard">Whether the folder goes when the server stops.</param>
internal sealed record ServerSettings(IReadOnlyDictionary<string, string> Values, bool Discard = false)
{
    private static readonly Dictionary<string, string> Common = new()
    {
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["max_connections"] = "200",
        // Every query here is short: to compile one would take longer than to run it.
        ["jit"] = "off",
    };

    /// <summary>Safe for data that matter.</summary>
    public static ServerSettings Lasting { get; } = new(new Dictionary<string, string>(Common) { ["shared_buffers"] = "512MB", ["max_wal_size"] = "4GB" });

    /// <summary>Fast, for data that nobody will miss.</summary>
    public static ServerSettings Throwaway { get; } = new(
        new Dictionary<string, string>(Common) { ["fsync"] = "off", ["synchronous_commit"] = "off", ["full_page_writes"] = "off" },
        Discard: true);
}
