namespace PolicyForge.Core.Record.Accounts;

/// <summary>What becoming a member needs, for all who accept an invitation.</summary>
internal static class Joining
{
    public const string Act = "accept invitation";

    /// <summary>Somebody with a link does what its owner allowed beforehand.</summary>
    public static Caller As(Guid person, InvitationLink link) => Caller.Member(person, link.Organisation, Role.Owner);

    /// <exception cref="NotThereException">The invitation was used or withdrawn meanwhile.</exception>
    public static async Task JoinAsync(IRecordTransaction record, Guid person, InvitationLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        var role = await record.Invitations.AcceptAsync(link, person, now, cancellation) ?? throw new NotThereException();
        await record.People.AddMemberAsync(link.Organisation, person, role, now, cancellation);
    }
}
