using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Organisations;

/// <summary>Who stands above an organisation and below it, and whose models it takes.</summary>
internal static class RelationRoutes
{
    private const long LargestFile = 20 * 1024 * 1024;
    private const string Csv = "text/csv";

    public static void MapRelations(this RouteGroupBuilder organisation)
    {
        organisation.MapPost("/academies", AddAcademiesAsync).WithName("AddAcademies").WithTags("Relations")
            .Accepts<byte[]>(Csv).WithMetadata(new RequestSizeLimitAttribute(LargestFile));
        organisation.MapPut("/trust/{trust}", JoinAsync).WithName("JoinTrust").WithTags("Relations");
        organisation.MapDelete("/trust", LeaveAsync).WithName("LeaveTrust").WithTags("Relations");
        organisation.MapGet("/publishers", PublishersAsync).WithName("ListPublishers").WithTags("Subscriptions");
        organisation.MapPut("/subscriptions/{publisher}", SubscribeAsync).WithName("Subscribe").WithTags("Subscriptions");
        organisation.MapDelete("/subscriptions/{publisher}", UnsubscribeAsync).WithName("Unsubscribe").WithTags("Subscriptions");
    }

    /// <summary>Makes a trust's academies from a CSV file: all of them, or none and every mistake by its line.</summary>
    internal static async Task<Sent<IReadOnlyList<string>>> AddAcademiesAsync(string organisation, FileBody body, Caller caller, AddAcademies act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller, organisation, body.Content, cancellation));

    /// <summary>Joins a trust.</summary>
    internal static async Task<Sent<OrganisationProfile>> JoinAsync(string organisation, string trust, Caller caller, JoinTrust act, CancellationToken cancellation) =>
        Send(await act.RunAsync(caller, organisation, trust, cancellation));

    /// <summary>Leaves the trust; that it belonged to it stays on record.</summary>
    internal static async Task<Sent<OrganisationProfile>> LeaveAsync(string organisation, Caller caller, LeaveTrust act, CancellationToken cancellation) =>
        Send(await act.RunAsync(caller, organisation, cancellation));

    /// <summary>Lists everybody whose models can be taken.</summary>
    internal static async Task<Sent<IReadOnlyList<Publisher>>> PublishersAsync(string organisation, Caller caller, PublishersOffered act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller.At(organisation), cancellation));

    /// <summary>Takes a publisher's models from now on.</summary>
    internal static async Task<Sent<IReadOnlyList<string>>> SubscribeAsync(string organisation, string publisher, Caller caller, Subscribe act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller, organisation, publisher, cancellation));

    /// <summary>Takes a publisher's models no more.</summary>
    internal static async Task<Sent<IReadOnlyList<string>>> UnsubscribeAsync(string organisation, string publisher, Caller caller, Unsubscribe act, CancellationToken cancellation) =>
        new(await act.RunAsync(caller, organisation, publisher, cancellation));

    private static Sent<OrganisationProfile> Send(OrganisationProfile profile) => new(profile, profile.Revision);
}
