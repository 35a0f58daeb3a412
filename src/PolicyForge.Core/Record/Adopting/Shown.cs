namespace PolicyForge.Core.Record.Adopting;

/// <summary>Finds adoptions for reading: who only looks on, such as a council, sees what was adopted and not what is in hand.</summary>
internal static class Shown
{
    /// <exception cref="NotThereException">There is none to be seen.</exception>
    public static async Task<AdoptionRecord> FindAsync(IRecordTransaction record, AdoptionKey key, CancellationToken cancellation)
    {
        Given.Names(key.Policy);
        var adoption = await record.Adoptions.FindAsync(key, cancellation);
        return adoption is not null && To(record, adoption) ? adoption : throw new NotThereException();
    }

    public static bool To(IRecordTransaction record, AdoptionRecord adoption) => adoption.AdoptedAt is not null || IsInside(record, adoption.OrganisationId);

    public static bool IsInside(IRecordTransaction record, string organisation) => record.Scope.ActsFor.Contains(organisation);
}
