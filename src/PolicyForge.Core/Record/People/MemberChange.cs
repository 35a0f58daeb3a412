using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.People;

/// <summary>Guards changes of members: nobody overwrites what they did not see, and an organisation keeps an owner.</summary>
internal static class MemberChange
{
    /// <summary>The member as the caller saw them.</summary>
    /// <exception cref="NotThereException">There is no such member.</exception>
    /// <exception cref="ConflictException">Somebody else changed their role since.</exception>
    public static async Task<Member> SeenAsync(IRecordTransaction record, string organisation, Guid person, long expected, CancellationToken cancellation)
    {
        var member = await record.People.FindMemberAsync(organisation, person, cancellation) ?? throw new NotThereException();
        if (member.Revision != expected)
            throw new ConflictException(await record.Audit.LastChangeAsync(organisation, "memberships", new JsonObject { ["person_id"] = person.ToString() }, cancellation));
        return member;
    }

    /// <exception cref="RefusedException">They are the last owner.</exception>
    public static async Task KeepOwnerAsync(IRecordTransaction record, string organisation, Member member, string field, CancellationToken cancellation)
    {
        if (member.Role == Role.Owner && await record.People.OwnersAsync(organisation, cancellation) == 1)
            throw new RefusedException(field, $"{member.Name} is the only owner. Make somebody else an owner first.");
    }
}
