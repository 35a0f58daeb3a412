namespace PolicyForge.Core.Record.People;

/// <summary>Another role for a member.</summary>
/// <param name="Organisation">Of which organisation.</param>
/// <param name="Person">Who.</param>
/// <param name="Expected">The revision of the membership that the caller saw.</param>
/// <param name="Role">What they shall be.</param>
public sealed record NewRole(string Organisation, Guid Person, long Expected, Role Role);

/// <summary>Changes what a member may do.</summary>
public sealed class ChangeRole(UseCases useCases)
{
    /// <summary>Changes it.</summary>
    /// <exception cref="RefusedException">They are the last owner.</exception>
    /// <exception cref="ConflictException">Somebody else changed it since.</exception>
    public Task<Member> RunAsync(Caller caller, NewRole role, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(role);
        return useCases.ChangeAsync(caller, role.Organisation, Privilege.Manage, "change role", record => ApplyAsync(record, role, cancellation), cancellation);
    }

    private static async Task<Member> ApplyAsync(IRecordTransaction record, NewRole role, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(role.Role))
            throw new RefusedException("role", "Choose a role: owner, editor, approver or reader.");
        var member = await MemberChange.SeenAsync(record, role.Organisation, role.Person, role.Expected, cancellation);
        if (member.Role == role.Role)
            return member;
        await MemberChange.KeepOwnerAsync(record, role.Organisation, member, "role", cancellation);
        await record.People.ChangeRoleAsync(role.Organisation, role.Person, role.Role, cancellation);
        return member with { Role = role.Role, Revision = member.Revision + 1 };
    }
}
