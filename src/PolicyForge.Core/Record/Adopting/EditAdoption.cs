namespace PolicyForge.Core.Record.Adopting;

/// <summary>An adoption's own fields, all of them.</summary>
/// <param name="Version">Its own version.</param>
/// <param name="Owner">Who answers for it here; null for the model's owner.</param>
/// <param name="Author">Who wrote it here.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Review">A date, a cycle such as "2 years", or a school term such as "Summer 2027".</param>
/// <param name="Location">Where it is kept.</param>
/// <param name="Source">Where its text came from, when not only from the model.</param>
/// <param name="IsPublic">Whether the public may read it while it is in force.</param>
public sealed record AdoptionFields(string Version, string? Owner, string? Author, DateOnly? Effective, string? Review, string? Location, string? Source, bool IsPublic)
{
    /// <summary>Those of an adoption.</summary>
    public static AdoptionFields Of(AdoptionRecord adoption)
    {
        ArgumentNullException.ThrowIfNull(adoption);
        return new(adoption.Version, adoption.Owner, adoption.Author, adoption.Effective, adoption.Review, adoption.Location, adoption.Source, adoption.IsPublic);
    }

    internal AdoptionRecord On(AdoptionRecord adoption) => adoption with
    {
        Version = Version,
        Owner = Kept(Owner),
        Author = Kept(Author),
        Effective = Effective,
        Review = Kept(Review),
        Location = Kept(Location),
        Source = Kept(Source),
        IsPublic = IsPublic,
    };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Changes an adoption's own fields. Once it is in force, only whether it is public can change.</summary>
public sealed class EditAdoption(UseCases useCases)
{
    /// <summary>Saves the fields.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="fields">The fields, all of them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">A field cannot be read, or the adoption is in force.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, AdoptionFields fields, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(fields);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(EditAdoption), Edit, cancellation);

        async Task<AdoptionRecord> Edit(IRecordTransaction record)
        {
            var adoption = await InHand.AnyAsync(record, key, expected, cancellation);
            var onlyPublic = fields with { IsPublic = adoption.IsPublic } == AdoptionFields.Of(adoption);
            if (onlyPublic)
                return await InHand.SaveAsync(record, adoption with { IsPublic = fields.IsPublic }, cancellation);
            InHand.MustBe(adoption);
            return await InHand.SaveAsync(record, AdoptionCheck.Checked(fields.On(adoption) with { Version = await VersionAsync(record, adoption, fields.Version, cancellation) }), cancellation);
        }
    }

    private static async Task<string> VersionAsync(IRecordTransaction record, AdoptionRecord adoption, string version, CancellationToken cancellation)
    {
        var others = await record.Adoptions.OfPolicyAsync(adoption.OrganisationId, adoption.PolicyId, cancellation);
        return OwnVersion.Checked(version, [.. others.Where(other => other.AdoptedAt is not null).Select(other => other.Version)]);
    }
}
