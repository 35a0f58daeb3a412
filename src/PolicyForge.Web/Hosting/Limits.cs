namespace PolicyForge.Web.Hosting;

/// <summary>How much one caller may ask for.</summary>
internal sealed record Limits
{
    /// <summary>The largest body of a request, unless its route allows more.</summary>
    public long RequestBytes { get; init; } = 1_048_576;

    /// <summary>How many requests a key may make in a minute; they may come all at once.</summary>
    public int RequestsPerMinute { get; init; } = 600;
}
