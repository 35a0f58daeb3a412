using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Auditing;

namespace PolicyForge.Core.Record.Stores;

/// <summary>What changed, from what to what, and who changed it.</summary>
public interface IAuditStore
{
    /// <summary>Who last changed something, and what of it.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="subject">The table that it stands in.</param>
    /// <param name="key">Its primary key without the organisation, as the audit has it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The audit knows of no change that can be read.</exception>
    Task<LastChange> LastChangeAsync(string organisation, string subject, JsonObject key, CancellationToken cancellation);

    /// <summary>A page of an organisation's audit, newest first.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="after">The sequence of the last entry of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<AuditEntry>> PageAsync(string organisation, AuditFilter filter, long? after, int limit, CancellationToken cancellation);

    /// <summary>A page of an organisation's audit as its hashes are taken, oldest first, after a sequence.</summary>
    Task<IReadOnlyList<AuditLink>> LinksAsync(string organisation, long after, int limit, CancellationToken cancellation);

    /// <summary>Where the audit of an organisation should end.</summary>
    Task<AuditHead> HeadAsync(string organisation, CancellationToken cancellation);

    /// <summary>What an organisation has in a table.</summary>
    Task<IReadOnlyList<AuditedRow>> RowsAsync(string organisation, AuditedTable table, CancellationToken cancellation);
}
