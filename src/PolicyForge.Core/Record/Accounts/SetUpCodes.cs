namespace PolicyForge.Core.Record.Accounts;

/// <summary>What an app needs to make codes.</summary>
/// <param name="Secret">To be typed into the app.</param>
/// <param name="Address">The same, to be shown as a picture that the app reads.</param>
public sealed record CodesToSetUp(string Secret, Uri Address)
{
    /// <summary>Without the secret, so that no log can hold it.</summary>
    public override string ToString() => "codes to set up";
}

/// <summary>Begins to set up one-time codes. They are not asked for until one was entered.</summary>
public sealed class SetUpCodes(IAccounts accounts, ICodeSecrets secrets)
{
    private const string Issuer = "PolicyForge";

    /// <summary>Makes a new secret; what was being set up before is void.</summary>
    /// <exception cref="RefusedException">Codes are asked for already.</exception>
    public Task<CodesToSetUp> RunAsync(Guid person, CancellationToken cancellation) =>
        accounts.ChangeAsync(person, "set up codes", record => SetUpAsync(record, person, cancellation), cancellation);

    private async Task<CodesToSetUp> SetUpAsync(IRecordTransaction record, Guid person, CancellationToken cancellation)
    {
        var account = await record.Accounts.FindAsync(person, cancellation) ?? throw new NotThereException();
        if (account.CodesSince is not null)
            throw new RefusedException("code", "You are asked for a code already. Turn that off first.");
        var secret = Totp.NewSecret();
        await record.Accounts.SetCodesAsync(person, secrets.Protect(person, secret), cancellation);
        var text = Totp.Base32(secret);
        return new CodesToSetUp(text, new Uri($"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Email)}?secret={text}&issuer={Issuer}"));
    }
}
