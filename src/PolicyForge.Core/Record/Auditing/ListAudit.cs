namespace PolicyForge.Core.Record.Auditing;

/// <summary>Reads an organisation's audit, newest first. A council does not see that of its schools.</summary>
public sealed class ListAudit(UseCases useCases)
{
    /// <summary>A page of it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose audit.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="after">The sequence of the last entry of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<AuditEntry>> RunAsync(Caller caller, string organisation, AuditFilter filter, long? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "list audit",
            record => record.Scope.ActsFor.Contains(organisation)
                ? record.Audit.PageAsync(organisation, filter, after, limit, cancellation)
                : throw new NotThereException(),
            cancellation);
}
