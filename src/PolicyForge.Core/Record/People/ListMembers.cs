namespace PolicyForge.Core.Record.People;

/// <summary>Lists who belongs to an organisation.</summary>
public sealed class ListMembers(UseCases useCases)
{
    /// <summary>A page of its members, by e-mail address.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose members.</param>
    /// <param name="after">The last address of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<Member>> RunAsync(Caller caller, string organisation, string? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "list members",
            // A council reads what its schools adopted, not who works there.
            record => record.Scope.ActsFor.Contains(organisation) ? record.People.MembersAsync(organisation, after, limit, cancellation) : throw new NotThereException(),
            cancellation);
}
