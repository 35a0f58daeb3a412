namespace PolicyForge.Core.Record.Auditing;

/// <summary>
/// Finds what was changed behind the record's back: entries of the audit that do not follow from each other, and rows that
/// are not as the audit says. Whoever holds the database could write a whole new audit; keep the heads elsewhere to find that too.
/// </summary>
public sealed class VerifyAudit(IRecord record)
{
    private const int PageSize = 1000;

    /// <summary>Verifies the audit of the caller's organisation.</summary>
    /// <exception cref="NotThereException">There is no such organisation, or they may not look.</exception>
    public async Task<AuditVerdict> RunAsync(Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.May.Contains(Privilege.Read))
            throw new NotThereException();
        await using var snapshot = await record.BeginSnapshotAsync(caller, "verify audit", cancellation);
        var chain = new AuditChain(caller.Home);
        var replay = new AuditReplay();
        await ReadAsync(snapshot, caller.Home, chain, replay, cancellation);
        await CompareAsync(snapshot, caller.Home, replay, cancellation);
        return new(caller.Home, chain.Last, [.. chain.Faults, .. replay.Faults]);
    }

    private static async Task ReadAsync(IRecordTransaction snapshot, string organisation, AuditChain chain, AuditReplay replay, CancellationToken cancellation)
    {
        IReadOnlyList<AuditLink> page;
        do
        {
            page = await snapshot.Audit.LinksAsync(organisation, chain.Last.Sequence, PageSize, cancellation);
            foreach (var link in page)
            {
                chain.Follow(link);
                replay.Apply(link);
            }
        }
        while (page.Count == PageSize);
        chain.End(await snapshot.Audit.HeadAsync(organisation, cancellation));
    }

    private static async Task CompareAsync(IRecordTransaction snapshot, string organisation, AuditReplay replay, CancellationToken cancellation)
    {
        foreach (var table in AuditedTable.All)
        {
            foreach (var row in await snapshot.Audit.RowsAsync(organisation, table, cancellation))
                replay.Compare(table.Name, row);
        }
        replay.End();
    }
}

/// <summary>What came of verifying an audit.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Head">Where it ends.</param>
/// <param name="Faults">What is wrong; empty when all is well.</param>
public sealed record AuditVerdict(string Organisation, AuditHead Head, IReadOnlyList<string> Faults);
