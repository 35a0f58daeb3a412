namespace PolicyForge.Core.Record.Accounts;

/// <summary>Somebody asked to become a member.</summary>
/// <param name="Id">The invitation's id.</param>
/// <param name="Email">Whom it was sent to.</param>
/// <param name="Role">What they shall be.</param>
/// <param name="InvitedBy">The actor who invited them.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
public sealed record Invitation(Guid Id, string Email, Role Role, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>An invitation as whoever has its link sees it.</summary>
/// <param name="OrganisationName">Who invites.</param>
/// <param name="Email">Whom it was sent to.</param>
/// <param name="Role">What they shall be.</param>
/// <param name="InvitedBy">The name of the person who invited them; empty when it was no person.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="Person">The person with that address, or null.</param>
/// <param name="CanSignIn">Whether they have an account, and so accept by signing in.</param>
public sealed record InvitationView(string OrganisationName, string Email, Role Role, string InvitedBy, DateTimeOffset ExpiresAt, Guid? Person, bool CanSignIn);

/// <summary>The link of an invitation: <c>ORGANISATION.ID.SECRET</c>.</summary>
/// <param name="Organisation">Who invites.</param>
/// <param name="Id">The invitation's id.</param>
/// <param name="Secret">Told once and kept by nobody else.</param>
public sealed record InvitationLink(string Organisation, Guid Id, string Secret)
{
    /// <summary>A new one.</summary>
    public static InvitationLink New(string organisation) => new(organisation, Guid.CreateVersion7(), Accounts.Secret.New());

    /// <summary>Reads a link; null when the text is none.</summary>
    public static InvitationLink? Parse(string? text) =>
        text is { Length: < 300 } && text.Split('.') is [{ Length: > 0 } organisation, var id, { Length: > 0 } secret] && Guid.TryParseExact(id, "N", out var parsed)
            ? new InvitationLink(organisation, parsed, secret)
            : null;

    /// <summary>The hash that is kept of the secret.</summary>
    public byte[] SecretHash() => Accounts.Secret.Hash(Secret);

    /// <summary>The text that is told once.</summary>
    public string Show() => $"{Organisation}.{Id:N}.{Secret}";

    /// <summary>Without the secret, so that no log can hold it.</summary>
    public override string ToString() => $"{Organisation}.{Id:N}";
}
