using System.Net.Mail;

namespace PolicyForge.Core.Record.People;

/// <summary>Somebody to become a member.</summary>
/// <param name="Organisation">Of which organisation.</param>
/// <param name="Email">Their e-mail address, by which a person is known everywhere.</param>
/// <param name="Name">Their name; an earlier one stays for a person who is known.</param>
/// <param name="Role">What they shall be.</param>
public sealed record NewMember(string Organisation, string Email, string Name, Role Role);

/// <summary>Makes somebody a member of an organisation.</summary>
public sealed class AddMember(UseCases useCases, TimeProvider clock)
{
    private const int LongestText = 200;

    /// <summary>Adds them. What is known of them elsewhere is not told: the answer says no more than the caller did.</summary>
    /// <exception cref="RefusedException">Something is wrong, or they are a member already.</exception>
    public Task<Member> RunAsync(Caller caller, NewMember member, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(member);
        return useCases.ChangeAsync(caller, member.Organisation, Privilege.Manage, "add member", record => AddAsync(record, member with { Email = member.Email.Trim(), Name = member.Name.Trim() }, cancellation), cancellation);
    }

    private async Task<Member> AddAsync(IRecordTransaction record, NewMember member, CancellationToken cancellation)
    {
        Problem[] problems = [.. Problems(member)];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        var now = clock.GetUtcNow();
        var person = await record.People.PersonAsync(member.Email, member.Name, now, cancellation);
        if (!await record.People.AddMemberAsync(member.Organisation, person, member.Role, now, cancellation))
            throw new RefusedException("email", $"{member.Email} is a member already. Change their role instead.");
        var added = await record.People.FindMemberAsync(member.Organisation, person, cancellation);
        return added! with { Email = member.Email, Name = member.Name };
    }

    private static IEnumerable<Problem> Problems(NewMember member)
    {
        if (member.Email.Length > LongestText || !MailAddress.TryCreate(member.Email, out var address) || address.Address != member.Email)
            yield return new Problem("email", $"'{member.Email}' is not an e-mail address. Write one such as office@example.org.");
        if (member.Name.Length is 0 or > LongestText || member.Name.Any(char.IsControl))
            yield return new Problem("name", $"Write the person's name, in one line of at most {LongestText} characters.");
        if (!Enum.IsDefined(member.Role))
            yield return new Problem("role", "Choose a role: owner, editor, approver or reader.");
    }
}
