using System.Globalization;

namespace PolicyForge.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <summary>Nine in the morning of a day.</summary>
    public static SteppedClock At(string day) => new(DateTimeOffset.Parse($"{day}T09:00:00Z", CultureInfo.InvariantCulture));

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _now += time;
}
