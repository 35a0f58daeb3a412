namespace PolicyForge.Core.Record.People;

/// <summary>Lets the holder of a key in.</summary>
public sealed class FindKey(IRecordGate gate, TimeProvider clock)
{
    /// <summary>Whom a key makes of its holder; null when the key is wrong, revoked or expired: nobody is told which.</summary>
    /// <param name="text">The key as its holder has it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Caller?> RunAsync(string? text, CancellationToken cancellation)
    {
        if (KeyText.Parse(text) is not { } key)
            return null;
        var scopes = await gate.KeyScopesAsync(key.Organisation, key.Id, key.SecretHash(), clock.GetUtcNow(), cancellation);
        return scopes is null
            ? null
            : new Caller(key.Organisation, $"key:{key.Id}", null, "api", scopes.Select(scope => Enum.Parse<Privilege>(scope, ignoreCase: true)).ToHashSet());
    }
}
