using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Signing;

/// <summary>Knows people by the session that their browser holds, and asks those who hold none to sign in.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, FindSession sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Styles and scripts must not wait for the database.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<PersonalMetadata>() is null)
            return AuthenticateResult.NoResult();
        if (await sessions.RunAsync(SessionCookie.Read(Context, SessionCookie.Session), Context.RequestAborted) is not { } session)
            return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Person.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType)
        {
            // The browser sends the same form once more, to where what was typed is kept until they are signed in.
            Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            Response.Headers.Location = Links.KeepForm(Request.Path + Request.QueryString);
            return Task.CompletedTask;
        }

        Response.Redirect(Links.SignIn(Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }
}

/// <summary>Marks what shows who is signed in.</summary>
internal sealed record PersonalMetadata;
