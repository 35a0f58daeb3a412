using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;
using PolicyForge.Data;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Api.Repeats;

/// <summary>Answers a POST that is sent again, with the same Idempotency-Key, as it was answered before.</summary>
internal sealed class RepeatMiddleware(RequestDelegate next, PostgresRecord record)
{
    /// <summary>The header that names a request.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private const int LooksForAnswer = 20;
    private static readonly TimeSpan PauseForAnswer = TimeSpan.FromMilliseconds(100);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Headers[Header] is not [{ } key] || context.Features.Get<Caller>() is not { } caller)
            await next(context);
        else
            await RunAsync(context, caller, new PendingRequest(Checked(key), await RequestHash.OfAsync(context.Request)));
    }

    private static string Checked(string key) => key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and <= '~')
        ? key
        : throw new ProblemException(StatusCodes.Status400BadRequest, Header, $"Give 1 to {LongestKey} letters, digits and signs without spaces.");

    private async Task RunAsync(HttpContext context, Caller caller, PendingRequest request)
    {
        if (await RepeatAsync(context, caller, request))
            return;
        context.Features.Set(request);
        try
        {
            await AnswerAsync(context, caller, request);
        }
        catch (RepeatedException)
        {
            await RepeatAsync(context, caller, request);
        }
    }

    private async Task<bool> RepeatAsync(HttpContext context, Caller caller, PendingRequest request)
    {
        if (await FindAsync(context, caller, request) is not { } earlier)
            return false;
        if (!earlier.RequestHash.AsSpan().SequenceEqual(request.Hash))
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, Header, "This key was sent with another request. Give each request a key of its own.");
        if (earlier.Answer is not { } answer)
            throw new ProblemException(ApiProblem.Of(StatusCodes.Status409Conflict) with { Detail = "This request is done, but its answer is not on record. Read what it made." });
        await RecordedAnswer.SendAsync(context.Response, answer);
        return true;
    }

    // A twin's transaction may be through while its answer is still on its way to the record.
    private async Task<RepeatableRequest?> FindAsync(HttpContext context, Caller caller, PendingRequest request)
    {
        for (var look = 1; ; look++)
        {
            var found = await LookAsync(context, caller, request);
            if (found is null or { Answer: not null } || look == LooksForAnswer)
                return found;
            await Task.Delay(PauseForAnswer, context.RequestAborted);
        }
    }

    private async Task<RepeatableRequest?> LookAsync(HttpContext context, Caller caller, PendingRequest request)
    {
        await using var transaction = await record.BeginAsync(caller, "repeat", context.RequestAborted);
        return await transaction.Repeats.FindAsync(caller.Actor, request.Key, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, Caller caller, PendingRequest request)
    {
        var body = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var answer = RecordedAnswer.Of(context.Response, copy.ToArray());
        if (answer.Status < StatusCodes.Status300MultipleChoices)
            await KeepAsync(caller, request, answer);
        await body.WriteAsync(answer.Body, context.RequestAborted);
    }

    // Kept even when the caller has gone: they will ask again.
    private async Task KeepAsync(Caller caller, PendingRequest request, RepeatableAnswer answer)
    {
        await using var transaction = await record.BeginAsync(caller, "repeat", CancellationToken.None);
        await transaction.Repeats.AnswerAsync(caller.Actor, request.Key, answer, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}

/// <summary>Puts repeats before the routes.</summary>
internal static class RepeatPipeline
{
    public static void UseRepeats(this WebApplication app) => app.UseMiddleware<RepeatMiddleware>();
}
