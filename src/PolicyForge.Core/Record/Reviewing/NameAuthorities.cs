namespace PolicyForge.Core.Record.Reviewing;

/// <summary>Tells what the authorities are called that policies cite.</summary>
public sealed class NameAuthorities(UseCases useCases)
{
    /// <summary>The titles, by key.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyDictionary<string, string>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, nameof(NameAuthorities), Read, cancellation);

        async Task<IReadOnlyDictionary<string, string>> Read(IRecordTransaction record)
        {
            var authorities = await record.Models.AuthoritiesAsync(cancellation);
            return authorities.ToDictionary(authority => authority.Key, authority => authority.Value?["title"]?.ToString() ?? authority.Key, StringComparer.Ordinal);
        }
    }
}
