namespace PolicyForge.Core.Record.Adopting;

/// <summary>Finds an adoption for a change, and saves it changed: each only in the revision that the caller saw last.</summary>
internal static class InHand
{
    /// <exception cref="NotThereException">There is none.</exception>
    /// <exception cref="ConflictException">Somebody changed it since.</exception>
    public static async Task<AdoptionRecord> AnyAsync(IRecordTransaction record, AdoptionKey key, long expected, CancellationToken cancellation)
    {
        Given.Names(key.Policy);
        var adoption = await record.Adoptions.FindAsync(key, cancellation) ?? throw new NotThereException();
        return adoption.Revision == expected ? adoption : throw await ConflictAsync(record, key, cancellation);
    }

    /// <exception cref="NotThereException">There is none.</exception>
    /// <exception cref="ConflictException">Somebody changed it since.</exception>
    /// <exception cref="RefusedException">It is not being prepared any more.</exception>
    public static async Task<AdoptionRecord> FindAsync(IRecordTransaction record, AdoptionKey key, long expected, CancellationToken cancellation)
    {
        var adoption = await AnyAsync(record, key, expected, cancellation);
        MustBe(adoption);
        return adoption;
    }

    /// <exception cref="RefusedException">It is not being prepared any more.</exception>
    public static void MustBe(AdoptionRecord adoption)
    {
        if (!adoption.IsInHand)
            throw new RefusedException("", $"Version {adoption.Version} is {adoption.Status.ToString().ToLowerInvariant()} and stays as it is. Start a new adoption to change the policy.");
    }

    /// <exception cref="ConflictException">Somebody changed it since.</exception>
    public static async Task<AdoptionRecord> SaveAsync(IRecordTransaction record, AdoptionRecord changed, CancellationToken cancellation) =>
        await record.Adoptions.SaveAsync(changed, cancellation)
            ? changed with { Revision = changed.Revision + 1 }
            : throw await ConflictAsync(record, changed.Key, cancellation);

    private static async Task<ConflictException> ConflictAsync(IRecordTransaction record, AdoptionKey key, CancellationToken cancellation) =>
        new(await record.Adoptions.LastChangeAsync(key, cancellation));
}
