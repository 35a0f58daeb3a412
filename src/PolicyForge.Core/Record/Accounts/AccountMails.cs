using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>What a mail says.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
internal sealed record AccountMail(string Kind, string Subject, string Body);

/// <summary>The words of mail about accounts.</summary>
internal static class AccountMails
{
    private const string NotYou = "If this was not you, ask for a new password on the sign-in page at once, and tell an owner of your organisation.";

    public static AccountMail PasswordChanged { get; } = new("password", "Your password was changed", $"Your PolicyForge password was changed, and you were signed out everywhere else.\n\n{NotYou}\n");

    public static AccountMail CodesRemoved { get; } = new("codes", "Codes were turned off", $"PolicyForge no longer asks you for a code when you sign in.\n\n{NotYou}\n");

    public static AccountMail EmailTaken { get; } = new("email", "You have an account already", "Somebody asked to sign in to PolicyForge with this address, but there is an account with it already. Nothing was changed.\n\nIf this was you, sign in with this address instead.\n");

    public static AccountMail EmailChanged(string email) => new("email", "Your e-mail address was changed", $"You now sign in to PolicyForge with {email}, and no longer with this address.\n\n{NotYou}\n");

    public static AccountMail Reset(Uri link) => new("reset", "Choose a new password", $"Somebody, we hope you, asked for a new PolicyForge password. Choose it here within an hour:\n\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n");

    public static AccountMail ConfirmOld(string email, Uri link) => new("email", "Agree to your new e-mail address", $"Somebody, we hope you, asked to sign in to PolicyForge with {email} instead of this address. Agree here within a day:\n\n{link}\n\nThe new address must agree too. {NotYou}\n");

    public static AccountMail ConfirmNew(Uri link) => new("email", "Agree to your new e-mail address", $"Somebody, we hope you, asked to sign in to PolicyForge with this address. Agree here within a day:\n\n{link}\n\nThe old address must agree too. If it was not you, do nothing.\n");

    public static AccountMail Invitation(string organisation, Role role, Uri link) => new(
        "invitation",
        ReminderText.OneLine($"{organisation} invites you to PolicyForge"),
        $"{ReminderText.OneLine(organisation)} invites you to look after its policies with PolicyForge, as {Word(role)}. Accept within a week:\n\n{link}\n\nIf you do not expect this, do nothing.\n");

    /// <summary>Sends the transaction's person a mail, by one of their organisations.</summary>
    public static Task<bool> TellAsync(IRecordTransaction record, string recipient, AccountMail mail, DateTimeOffset now, CancellationToken cancellation) =>
        record.Accounts.MailAsync(recipient, mail.Kind, mail.Subject, mail.Body, now, cancellation);

    private static string Word(Role role) => role switch
    {
        Role.Owner => "an owner",
        Role.Editor => "an editor",
        Role.Approver => "an approver",
        _ => "a reader",
    };
}
