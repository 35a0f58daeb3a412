namespace PolicyForge.Core.Record.Organisations;

/// <summary>
/// Puts an academy under a trust, which from then on acts for it and whose answers and facts reach it. Both must want that:
/// it takes somebody who owns both, or the operator.
/// </summary>
public sealed class JoinTrust(UseCases useCases, TimeProvider clock)
{
    /// <summary>Joins it.</summary>
    /// <param name="caller">Who is asking, in the academy.</param>
    /// <param name="academy">Who joins.</param>
    /// <param name="trust">Whom.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is no such trust, or it is not an academy, or has a trust already.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, string academy, string trust, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ChangeAsync(caller, academy, Privilege.Manage, "join trust", record => JoinAsync(record, caller, academy, trust, cancellation), cancellation);
    }

    private async Task<OrganisationProfile> JoinAsync(IRecordTransaction record, Caller caller, string academy, string trust, CancellationToken cancellation)
    {
        if (!await OwnsAsync(record, caller, trust, cancellation))
            throw new NotThereException();
        var profile = (await record.Organisations.ProfilesAsync([academy], cancellation))[academy];
        if (profile.Trust is { } present)
            throw new RefusedException("trust", $"{profile.Name} belongs to '{present}'. It has to leave that first.");
        Problem[] problems = [.. RelationRules.Problems(profile.Kind, trust, null, await record.Organisations.PublishersAsync(cancellation))];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        await record.Organisations.RelateAsync([new Relation(academy, RelationKind.Trust, trust)], clock.GetUtcNow(), cancellation);
        return profile with { Trust = trust };
    }

    private static async Task<bool> OwnsAsync(IRecordTransaction record, Caller caller, string trust, CancellationToken cancellation) =>
        caller.Person is { } person ? await record.People.RoleAsync(person, trust, cancellation) == Role.Owner : caller.Actor == Caller.Operator(caller.Home).Actor;
}
