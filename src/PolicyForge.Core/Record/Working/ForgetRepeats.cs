namespace PolicyForge.Core.Record.Working;

/// <summary>Forgets requests that were done so long ago that nobody sends them again.</summary>
public sealed class ForgetRepeats(IDueWork due, TimeProvider clock)
{
    /// <summary>How long a request may be sent again and is answered as before.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>Forgets them, and tells how many.</summary>
    public Task<long> RunAsync(CancellationToken cancellation) => due.ForgetRepeatsAsync(clock.GetUtcNow() - Remembered, cancellation);
}
