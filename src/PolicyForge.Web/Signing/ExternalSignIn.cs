using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Pages.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Signing;

/// <summary>Signing in by another service, where one is configured.</summary>
internal static class ExternalSignIn
{
    private const string VerifiedEmail = "verified_email";

    /// <summary>Adds each service of the settings.</summary>
    public static void AddExternalSignIn(this WebApplicationBuilder builder)
    {
        var authentication = builder.Services.AddAuthentication();
        foreach (var section in builder.Configuration.GetSection(ProviderSettings.Section).GetChildren())
        {
            var settings = section.Get<ProviderSettings>() ?? throw new InvalidOperationException($"The settings below {section.Path} are empty.");
            authentication.AddOAuth(section.Key, settings.Name, options => Configure(options, section.Key, settings));
        }
    }

    /// <summary>Where the form that starts it leads, for the policy of pages.</summary>
    public static IEnumerable<string> SignInOrigins(this IConfiguration configuration) =>
        configuration.GetSection(ProviderSettings.Section).GetChildren().Select(section => section.Get<ProviderSettings>()!.AuthorizationEndpoint.GetLeftPart(UriPartial.Authority)).Distinct();

    private static void Configure(OAuthOptions options, string key, ProviderSettings settings)
    {
        options.AuthorizationEndpoint = settings.AuthorizationEndpoint.AbsoluteUri;
        options.TokenEndpoint = settings.TokenEndpoint.AbsoluteUri;
        options.UserInformationEndpoint = settings.UserInformationEndpoint.AbsoluteUri;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = $"/sign-in/with/{key}/back";
        options.UsePkce = true;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        foreach (var scope in settings.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            options.Scope.Add(scope);
        options.Events.OnCreatingTicket = context => ReadPersonAsync(context, settings);
        options.Events.OnTicketReceived = EnterAsync;
        options.Events.OnRemoteFailure = Refuse;
    }

    private static async Task ReadPersonAsync(OAuthCreatingTicketContext context, ProviderSettings settings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var person = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted), cancellationToken: context.HttpContext.RequestAborted);
        AddClaims(context.Identity!, person.RootElement, settings);
    }

    private static void AddClaims(ClaimsIdentity identity, JsonElement person, ProviderSettings settings)
    {
        var subject = Text(person, "sub") ?? throw new AuthenticationFailureException("The service does not tell who signed in: its userinfo has no sub.");
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, subject));
        identity.AddClaim(new Claim(ClaimTypes.Name, Text(person, "name") ?? ""));
        if (Text(person, "email") is { } email && (settings.AllEmailsVerified || IsTrue(person, "email_verified")))
            identity.AddClaim(new Claim(VerifiedEmail, email));
    }

    private static async Task EnterAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var next = context.ReturnUri ?? Links.Start;
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInExternally>();
        switch (await signIn.RunAsync(PersonOf(context), context.HttpContext.RequestAborted))
        {
            case SignInResult.SignedIn signedIn:
                SessionCookie.Write(context.HttpContext, SessionCookie.Session, signedIn.Secret);
                context.Response.Redirect(next);
                break;
            case SignInResult.NeedsCode needsCode:
                SessionCookie.Write(context.HttpContext, SessionCookie.Code, needsCode.Secret);
                context.Response.Redirect(SigningLinks.EnterCode(next));
                break;
            default:
                context.Response.Redirect(SigningLinks.Refused);
                break;
        }
    }

    private static ExternalPerson PersonOf(TicketReceivedContext context)
    {
        var person = context.Principal!;
        return new ExternalPerson(
            context.Scheme.Name,
            person.FindFirstValue(ClaimTypes.NameIdentifier)!,
            person.FindFirstValue(VerifiedEmail),
            person.FindFirstValue(ClaimTypes.Name) ?? "",
            context.HttpContext.Visitor());
    }

    // Whoever gave up there, or came back too late, may try again.
    private static Task Refuse(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(SigningLinks.Refused);
        return Task.CompletedTask;
    }

    private static string? Text(JsonElement person, string name) =>
        person.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some services write true as a text.
    private static bool IsTrue(JsonElement person, string name) =>
        person.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));
}
