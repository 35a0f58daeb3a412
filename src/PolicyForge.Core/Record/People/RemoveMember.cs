namespace PolicyForge.Core.Record.People;

/// <summary>A member to be removed.</summary>
/// <param name="Organisation">Of which organisation.</param>
/// <param name="Person">Who.</param>
/// <param name="Expected">The revision of the membership that the caller saw.</param>
public sealed record MemberToRemove(string Organisation, Guid Person, long Expected);

/// <summary>Ends somebody's membership; what they did stays in the audit.</summary>
public sealed class RemoveMember(UseCases useCases)
{
    /// <summary>Ends it.</summary>
    /// <exception cref="RefusedException">They are the last owner.</exception>
    /// <exception cref="ConflictException">Somebody else changed their role since.</exception>
    public Task<Member> RunAsync(Caller caller, MemberToRemove removal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(removal);
        return useCases.ChangeAsync(caller, removal.Organisation, Privilege.Manage, "remove member", record => ApplyAsync(record, removal, cancellation), cancellation);
    }

    private static async Task<Member> ApplyAsync(IRecordTransaction record, MemberToRemove removal, CancellationToken cancellation)
    {
        var member = await MemberChange.SeenAsync(record, removal.Organisation, removal.Person, removal.Expected, cancellation);
        await MemberChange.KeepOwnerAsync(record, removal.Organisation, member, "person", cancellation);
        await record.People.RemoveMemberAsync(removal.Organisation, removal.Person, cancellation);
        return member;
    }
}
