using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Adopting;

/// <summary>Answers, one by one, for the organisation and for those below it.</summary>
internal static class AnswerRoutes
{
    public static void MapAnswers(this RouteGroupBuilder organisation)
    {
        organisation.MapGet("/answers/{policy}", ListAsync).WithName("GetQuestions").WithTags("Answers");
        var answer = organisation.MapGroup("/answers/{policy}/{question}").WithTags("Answers");
        answer.MapPut("", SaveAsync).WithName("SaveAnswer");
        answer.MapDelete("", RemoveAsync).WithName("RemoveAnswer");
        answer.MapPut("/lock", LockAsync).WithName("LockAnswer");
        answer.MapDelete("/lock", UnlockAsync).WithName("UnlockAnswer");
    }

    /// <summary>Reads the questions of a policy with what the organisation and those above it answer, whether it is adopted or not.</summary>
    internal static async Task<Sent<PolicyQuestions>> ListAsync(string organisation, string policy, Caller caller, GetQuestions answers, CancellationToken cancellation) =>
        new(await answers.RunAsync(caller, organisation, policy, cancellation));

    /// <summary>Saves an answer; a first one with If-None-Match: *.</summary>
    internal static async Task<Sent<SavedAnswer>> SaveAsync(string organisation, string policy, string question, AnswerBody body, IfMatchOrNew seen, Caller caller, SaveAnswer answers, CancellationToken cancellation) =>
        Send(await answers.RunAsync(caller, new(organisation, policy, question), body.Value, seen.Revision, cancellation));

    /// <summary>Removes an answer.</summary>
    internal static async Task<Done> RemoveAsync(string organisation, string policy, string question, IfMatch seen, Caller caller, SaveAnswer answers, CancellationToken cancellation)
    {
        await answers.RunAsync(caller, new(organisation, policy, question), null, seen.Revision, cancellation);
        return new(null);
    }

    /// <summary>Decides an answer for all those below.</summary>
    internal static async Task<Sent<SavedAnswer>> LockAsync(string organisation, string policy, string question, IfMatch seen, Caller caller, LockAnswer answers, CancellationToken cancellation) =>
        Send(await answers.RunAsync(caller, new(organisation, policy, question), seen.Revision, cancellation));

    /// <summary>Leaves an answer open to those below.</summary>
    internal static async Task<Sent<SavedAnswer>> UnlockAsync(string organisation, string policy, string question, IfMatch seen, Caller caller, UnlockAnswer answers, CancellationToken cancellation) =>
        Send(await answers.RunAsync(caller, new(organisation, policy, question), seen.Revision, cancellation));

    private static Sent<SavedAnswer> Send(SavedAnswer saved) => new(saved, saved.Answer?.Revision);
}

/// <summary>An answer.</summary>
/// <param name="Value">In the form of <c>answers</c> in tenant.yaml.</param>
internal sealed record AnswerBody(JsonNode Value);
