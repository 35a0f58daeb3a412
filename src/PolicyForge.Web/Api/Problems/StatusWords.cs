namespace PolicyForge.Web.Api.Problems;

/// <summary>What each status means here.</summary>
internal static class StatusWords
{
    public static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read.",
        StatusCodes.Status401Unauthorized => "Send a key that is in force: Authorization: Bearer pf_….",
        StatusCodes.Status404NotFound => "There is nothing here.",
        StatusCodes.Status405MethodNotAllowed => "This address does not know the method.",
        StatusCodes.Status409Conflict => "Somebody else did this at the same moment. Read it again, then decide.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this address takes.",
        StatusCodes.Status415UnsupportedMediaType => "This address does not take a body of this type.",
        StatusCodes.Status428PreconditionRequired => "Send the ETag that you last saw in If-Match.",
        StatusCodes.Status429TooManyRequests => "More requests came with this key, or without one from this address, than its share. Wait as long as Retry-After says.",
        StatusCodes.Status503ServiceUnavailable => "The database does not answer. Nothing was half done; try again.",
        _ => "The request failed, and the fault is not yours. Tell the operator the request's id.",
    };
}
