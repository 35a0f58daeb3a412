namespace PolicyForge.Core.Record.Organisations;

/// <summary>Takes an academy from under its trust; that it was there stays in the record. Either of them may end it.</summary>
public sealed class LeaveTrust(UseCases useCases, TimeProvider clock)
{
    /// <summary>Leaves it.</summary>
    /// <exception cref="RefusedException">It has no trust.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, string academy, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, academy, Privilege.Manage, "leave trust", record => LeaveAsync(record, academy, cancellation), cancellation);

    private async Task<OrganisationProfile> LeaveAsync(IRecordTransaction record, string academy, CancellationToken cancellation)
    {
        var profile = (await record.Organisations.ProfilesAsync([academy], cancellation))[academy];
        if (profile.Trust is null)
            throw new RefusedException("trust", $"{profile.Name} has no trust to leave.");
        await record.Organisations.EndRelationAsync(academy, RelationKind.Trust, clock.GetUtcNow(), cancellation);
        return profile with { Trust = null };
    }
}
