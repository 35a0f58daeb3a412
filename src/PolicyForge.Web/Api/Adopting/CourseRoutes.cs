using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Adopting;

/// <summary>The course of an adoption: amended, consulted on, approved, adopted, withdrawn.</summary>
internal static class CourseRoutes
{
    public static void MapCourse(this RouteGroupBuilder organisation)
    {
        var adoption = organisation.MapGroup("/adoptions/{policy}/{number}").WithTags("Adoptions");
        adoption.MapPost("/amendments", AmendAsync).WithName("AmendClause");
        adoption.MapDelete("/amendments/{position}", RemoveAmendmentAsync).WithName("RemoveAmendment");
        adoption.MapPut("/consultation", ConsultAsync).WithName("RecordConsultation");
        adoption.MapDelete("/consultation", TakeBackConsultationAsync).WithName("TakeBackConsultation");
        adoption.MapPost("/approvals", ApproveAsync).WithName("RecordApproval");
        adoption.MapDelete("/approvals/{position}", RemoveApprovalAsync).WithName("RemoveApproval");
        adoption.MapPost("/adopt", AdoptAsync).WithName("Adopt");
        adoption.MapPost("/abandon", AbandonAsync).WithName("AbandonAdoption");
        adoption.MapPost("/withdraw", WithdrawAsync).WithName("WithdrawAdoption");
    }

    /// <summary>Amends a clause, in place of an earlier edit of the same clause.</summary>
    internal static Task<Sent<AdoptionRecord>> AmendAsync(string organisation, string policy, int number, ClauseEdit body, IfMatch seen, Caller caller, AmendClause act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body, cancellation).SendAsync();

    /// <summary>Takes an amendment back.</summary>
    internal static Task<Sent<AdoptionRecord>> RemoveAmendmentAsync(string organisation, string policy, int number, int position, IfMatch seen, Caller caller, RemoveAmendment act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, position, cancellation).SendAsync();

    /// <summary>Records a consultation, or without a body that there was none.</summary>
    internal static Task<Sent<AdoptionRecord>> ConsultAsync(string organisation, string policy, int number, NewConsultation body, IfMatch seen, Caller caller, RecordConsultation act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body, cancellation).SendAsync();

    /// <summary>Takes back what was recorded of a consultation.</summary>
    internal static Task<Sent<AdoptionRecord>> TakeBackConsultationAsync(string organisation, string policy, int number, IfMatch seen, Caller caller, RecordConsultation act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, null, cancellation).SendAsync();

    /// <summary>Records an approval after those before.</summary>
    internal static Task<Sent<AdoptionRecord>> ApproveAsync(string organisation, string policy, int number, NewApproval body, IfMatch seen, Caller caller, RecordApproval act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body, cancellation).SendAsync();

    /// <summary>Takes an approval back.</summary>
    internal static Task<Sent<AdoptionRecord>> RemoveApprovalAsync(string organisation, string policy, int number, int position, IfMatch seen, Caller caller, RemoveApproval act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, position, cancellation).SendAsync();

    /// <summary>Adopts: complete, or refused with every gap.</summary>
    internal static Task<Sent<AdoptionRecord>> AdoptAsync(string organisation, string policy, int number, AdoptBody body, IfMatch seen, Caller caller, Adopt act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body.Effective, cancellation).SendAsync();

    /// <summary>Gives up what is in hand.</summary>
    internal static Task<Sent<AdoptionRecord>> AbandonAsync(string organisation, string policy, int number, ReasonIfAny body, IfMatch seen, Caller caller, AbandonAdoption act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body.Reason, cancellation).SendAsync();

    /// <summary>Takes a policy out of force.</summary>
    internal static Task<Sent<AdoptionRecord>> WithdrawAsync(string organisation, string policy, int number, ReasonBody body, IfMatch seen, Caller caller, WithdrawAdoption act, CancellationToken cancellation) =>
        act.RunAsync(caller, new(organisation, policy, number), seen.Revision, body.Reason, cancellation).SendAsync();
}

/// <summary>When an adoption takes force.</summary>
/// <param name="Effective">The day; left out, the day recorded or today.</param>
internal sealed record AdoptBody(DateOnly? Effective = null);
