namespace PolicyForge.Core.Record.People;

/// <summary>A key to be made.</summary>
/// <param name="Organisation">Whose it shall be.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it shall allow.</param>
/// <param name="ExpiresAt">Until when it shall be good; at most a year.</param>
public sealed record NewKey(string Organisation, string Name, IReadOnlyCollection<Privilege> Scopes, DateTimeOffset ExpiresAt);

/// <summary>A key that was made.</summary>
/// <param name="Key">What is kept of it.</param>
/// <param name="Text">The key itself: it is shown this once.</param>
public sealed record CreatedKey(ApiKey Key, KeyText Text);

/// <summary>Makes a key of the API for an organisation.</summary>
public sealed class CreateKey(UseCases useCases, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>Makes it.</summary>
    /// <exception cref="RefusedException">Something is wrong with it, or it would allow more than its maker may.</exception>
    public Task<CreatedKey> RunAsync(Caller caller, NewKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Manage, "create key", record => CreateAsync(record, caller, key with { Name = key.Name.Trim() }, cancellation), cancellation);
    }

    private async Task<CreatedKey> CreateAsync(IRecordTransaction record, Caller caller, NewKey key, CancellationToken cancellation)
    {
        KeyRules.RequireOwn(record, key.Organisation);
        var now = clock.GetUtcNow();
        Problem[] problems = [.. Problems(caller, key, now)];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        var text = KeyText.New(key.Organisation);
        var made = new ApiKey(text.Id, key.Name, [.. key.Scopes.Distinct().Order()], caller.Actor, now, key.ExpiresAt.ToUniversalTime(), null);
        await record.People.AddKeyAsync(key.Organisation, made, text.SecretHash(), cancellation);
        return new CreatedKey(made, text);
    }

    private static IEnumerable<Problem> Problems(Caller caller, NewKey key, DateTimeOffset now)
    {
        if (key.Name.Length is 0 or > LongestName || key.Name.Any(char.IsControl))
            yield return new Problem("name", $"Say in one line of at most {LongestName} characters what the key is for.");
        if (key.Scopes.Count == 0 || key.Scopes.Any(scope => !Enum.IsDefined(scope)))
            yield return new Problem("scopes", "Choose what the key allows: read, edit, approve or manage, or several of them.");
        else if (key.Scopes.FirstOrDefault(scope => !caller.May.Contains(scope), Privilege.Read) is not Privilege.Read and var scope)
            yield return new Problem("scopes", $"You may not {scope.ToString().ToLowerInvariant()} yourself, so your key cannot either. Leave it out.");
        if (key.ExpiresAt <= now)
            yield return new Problem("expires_at", "The key would have expired already. Choose a day to come.");
        if (key.ExpiresAt > now.AddYears(1))
            yield return new Problem("expires_at", "A key is good for a year at most. Choose an earlier day.");
    }
}
