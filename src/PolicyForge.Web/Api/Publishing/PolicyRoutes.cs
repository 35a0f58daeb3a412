using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Publishing;

/// <summary>Model policies: an organisation's own and those it is offered.</summary>
internal static class PolicyRoutes
{
    private const long FirstRevision = 1;

    public static void MapPolicies(this RouteGroupBuilder organisation)
    {
        var policies = organisation.MapGroup("/policies").WithTags("Policies");
        policies.MapGet("", ListAsync).WithName("ListPolicies");
        policies.MapPost("", CreateAsync).WithName("CreatePolicy");
        policies.MapGet("/{policy}", GetAsync).WithName("GetPolicy");
        policies.MapGet("/{policy}/uptake", UptakeAsync).WithName("GetUptake");
    }

    /// <summary>Lists the organisation's own policies and those it is offered, by publisher and id.</summary>
    internal static async Task<Sent<Page<PolicySummary>>> ListAsync(string organisation, [AsParameters] Paging paging, Caller caller, ListPolicies policies, CancellationToken cancellation)
    {
        var after = paging.Key(parts: 2) is [var publisher, var policy] ? new PolicyKey(publisher, policy) : null;
        var found = await policies.RunAsync(caller.At(organisation), after, paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.PublisherId, last.PolicyId]);
    }

    /// <summary>Starts a policy with a first draft.</summary>
    internal static async Task<Made<DraftName>> CreateAsync(string organisation, NewPolicy body, Caller caller, CreatePolicy policies, CancellationToken cancellation)
    {
        var version = await policies.RunAsync(caller.At(organisation), body, cancellation);
        return new(VersionRoutes.Address(organisation, body.Id, version), new(body.Id, version), FirstRevision);
    }

    /// <summary>Tells what a policy is called, and which version of it is offered.</summary>
    internal static async Task<Sent<PolicySummary>> GetAsync(string organisation, string policy, Caller caller, GetPolicy policies, CancellationToken cancellation) =>
        new(await policies.RunAsync(caller, new(organisation, policy), cancellation));

    /// <summary>Counts who adopted the organisation's own policy, by version and option, without names.</summary>
    internal static async Task<Sent<UptakeCounts>> UptakeAsync(string organisation, string policy, string? version, Caller caller, Uptake uptake, CancellationToken cancellation) =>
        new(await uptake.RunAsync(caller.At(organisation), policy, version, cancellation));
}

/// <summary>Names a draft.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="Version">Its version.</param>
internal sealed record DraftName(string Policy, string Version);
