namespace PolicyForge.Web.Hosting;

/// <summary>How much one caller may ask for.</summary>
internal sealed record Limits
{
    /// <summary>The largest body of a request, unless its route allows more.</summary>
    public long RequestBytes { get; init; } = 1_048_576;

    /// <summary>How many requests a key may make in a minute; they may come all at once.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>How many attempts at passwords, codes and links one address may make in a minute.</summary>
    public int AttemptsPerMinute { get; init; } = 30;
}
