using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Auditing;

/// <summary>What changed, and who changed it.</summary>
internal static class AuditRoutes
{
    public static void MapAudit(this RouteGroupBuilder organisation) =>
        organisation.MapGroup("/audit").WithTags("Audit").MapGet("", ListAsync).WithName("ListAudit");

    /// <summary>Lists what changed in an organisation, newest first.</summary>
    internal static async Task<Sent<Page<AuditEntry>>> ListAsync(string organisation, [AsParameters] AuditQuery query, [AsParameters] Paging paging, Caller caller, ListAudit audit, CancellationToken cancellation)
    {
        var found = await audit.RunAsync(caller, organisation, query.Filter(), paging.Number(), paging.Size() + 1, cancellation);
        return paging.Send(found, entry => [entry.Sequence.ToString(CultureInfo.InvariantCulture)]);
    }
}

/// <summary>Which changes to list.</summary>
/// <param name="Subject">Of this table.</param>
/// <param name="Actor">By them.</param>
/// <param name="From">At that moment or later.</param>
/// <param name="Until">Before that moment.</param>
internal sealed record AuditQuery(
    [FromQuery(Name = "subject")] string? Subject,
    [FromQuery(Name = "actor")] string? Actor,
    [FromQuery(Name = "from")] DateTimeOffset? From,
    [FromQuery(Name = "until")] DateTimeOffset? Until)
{
    public AuditFilter Filter() => new(Subject, Actor, From?.ToUniversalTime(), Until?.ToUniversalTime());
}
