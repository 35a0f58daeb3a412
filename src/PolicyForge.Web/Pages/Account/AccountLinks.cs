namespace PolicyForge.Web.Pages.Account;

/// <summary>The addresses of a person's own account.</summary>
internal static class AccountLinks
{
    public const string Overview = "/account";
    public const string Name = "/account/name";
    public const string Password = "/account/password";
    public const string Email = "/account/email";
    public const string Codes = "/account/codes";
    public const string RecoveryCodes = "/account/recovery-codes";
    public const string Sessions = "/account/sessions";
    public const string EndSessions = "/account/sessions?handler=All";
}
