namespace PolicyForge.Web.Pages.Errors;

/// <summary>What a page of error says.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="What">What happened.</param>
/// <param name="Do">What to do.</param>
internal sealed record ErrorWords(string Title, string What, string Do)
{
    public static ErrorWords Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            "This page is out of date",
            "The page you sent was opened too long ago, or in another session.",
            "Go back, load the page again and send it once more."),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new(
            "Page not found",
            "There is nothing at this address, or it is not for you to see.",
            "Check the address. If it came from a colleague, ask the owner of your organisation whether you have been given access."),
        StatusCodes.Status409Conflict => new(
            "Somebody else was faster",
            "Somebody changed the same thing at the same moment. Nothing of yours was saved.",
            "Go back, load the page again and look at their change first."),
        StatusCodes.Status413PayloadTooLarge => new(
            "That is too large",
            "What you sent is larger than this page takes.",
            "Send a smaller file, or less text at a time."),
        StatusCodes.Status422UnprocessableEntity => new(
            "That cannot be done",
            "What you asked for does not fit what is recorded now.",
            "Go back, load the page again and look at what has changed."),
        StatusCodes.Status429TooManyRequests => new(
            "Too many attempts",
            "There were too many attempts in a short time from where you are.",
            "Wait a few minutes, then try again."),
        StatusCodes.Status503ServiceUnavailable => new(
            "Sorry, the service is not available",
            "The record does not answer at the moment. Nothing was half saved.",
            "Try again in a minute."),
        _ => new(
            "Sorry, there is a problem with the service",
            "The fault is ours, and it has been noted. Nothing was half saved.",
            "Try again later."),
    };
}
