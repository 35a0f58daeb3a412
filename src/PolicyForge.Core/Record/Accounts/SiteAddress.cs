namespace PolicyForge.Core.Record.Accounts;

/// <summary>Where people reach the program, for the links in mail.</summary>
/// <param name="Base">Its address, such as <c>https://policies.example.org</c>.</param>
public sealed record SiteAddress(Uri Base)
{
    /// <summary>Where the program is when nobody says.</summary>
    public static SiteAddress Default { get; } = new(new Uri("http://localhost:5080"));

    /// <summary>Where an invitation is accepted.</summary>
    public Uri Invitation(InvitationLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Page("invitation", link.Show());
    }

    /// <summary>Where a password is reset.</summary>
    public Uri Reset(string secret) => Page("reset", secret);

    /// <summary>Where one end of a change of address agrees.</summary>
    public Uri EmailChange(string secret) => Page("email", secret);

    private Uri Page(string page, string secret) => new($"{Base.AbsoluteUri.TrimEnd('/')}/{page}/{secret}");
}
