using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Adopting;

/// <summary>Decisions on versions that are offered: to stay at one, or not to take one.</summary>
internal static class DecisionRoutes
{
    public static void MapDecisions(this RouteGroupBuilder organisation)
    {
        organisation.MapGet("/decisions", ListAsync).WithName("ListDecisions").WithTags("Decisions");
        var version = organisation.MapGroup("/decisions/{publisher}/{policy}/{version}").WithTags("Decisions");
        version.MapPut("/pin", PinAsync).WithName("PinVersion");
        version.MapPut("/decline", DeclineAsync).WithName("DeclineVersion");
        version.MapDelete("", UndoAsync).WithName("UndoDecision");
    }

    /// <summary>Lists the decisions that stand, of one policy or of all.</summary>
    internal static async Task<Sent<Page<VersionDecision>>> ListAsync(string organisation, string? policy, [AsParameters] Paging paging, Caller caller, ListDecisions decisions, CancellationToken cancellation)
    {
        var after = paging.Key(parts: 3) is [var id, var publisher, var version] ? new VersionKey(organisation, publisher, id, version) : null;
        var found = await decisions.RunAsync(caller, organisation, policy, after, paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.PolicyId, last.PublisherId, last.Version]);
    }

    /// <summary>Stays at the version in force, whatever is published.</summary>
    internal static async Task<Sent<VersionDecision>> PinAsync(string organisation, string publisher, string policy, string version, ReasonIfAny body, Caller caller, PinVersion act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller, new(organisation, publisher, policy, version), body.Reason, cancellation));

    /// <summary>Does not take a version, and says why.</summary>
    internal static async Task<Sent<VersionDecision>> DeclineAsync(string organisation, string publisher, string policy, string version, ReasonBody body, Caller caller, DeclineVersion act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller, new(organisation, publisher, policy, version), body.Reason, cancellation));

    /// <summary>Takes a decision back.</summary>
    internal static async Task<Done> UndoAsync(string organisation, string publisher, string policy, string version, Caller caller, UndoDecision act, CancellationToken cancellation)
    {
        await act.RunAsync(caller, new(organisation, publisher, policy, version), cancellation);
        return new(null);
    }
}
