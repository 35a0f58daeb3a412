using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.People;

/// <summary>Who belongs to an organisation.</summary>
internal static class MemberRoutes
{
    public static void MapMembers(this RouteGroupBuilder organisation)
    {
        var members = organisation.MapGroup("/members").WithTags("Members");
        members.MapGet("", ListAsync).WithName("ListMembers");
        members.MapPost("", AddAsync).WithName("AddMember");
        members.MapPut("/{person}", ChangeAsync).WithName("ChangeRole");
        members.MapDelete("/{person}", RemoveAsync).WithName("RemoveMember");
    }

    /// <summary>Lists the members by address.</summary>
    internal static async Task<Sent<Page<Member>>> ListAsync(string organisation, [AsParameters] Paging paging, Caller caller, ListMembers members, CancellationToken cancellation)
    {
        var found = await members.RunAsync(caller, organisation, paging.Text(), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.Email]);
    }

    /// <summary>Adds a member.</summary>
    internal static async Task<Made<Member>> AddAsync(string organisation, MemberBody body, Caller caller, AddMember members, CancellationToken cancellation)
    {
        var member = await members.RunAsync(caller, new(organisation, body.Email, body.Name, body.Role), cancellation);
        return new($"{ApiRoutes.Organisations}/{organisation}/members/{member.Person}", member, member.Revision);
    }

    /// <summary>Changes what a member is.</summary>
    internal static async Task<Sent<Member>> ChangeAsync(string organisation, Guid person, RoleBody body, IfMatch seen, Caller caller, ChangeRole members, CancellationToken cancellation)
    {
        var member = await members.RunAsync(caller, new(organisation, person, seen.Revision, body.Role), cancellation);
        return new(member, member.Revision);
    }

    /// <summary>Removes a member.</summary>
    internal static async Task<Done> RemoveAsync(string organisation, Guid person, IfMatch seen, Caller caller, RemoveMember members, CancellationToken cancellation)
    {
        await members.RunAsync(caller, new(organisation, person, seen.Revision), cancellation);
        return new(null);
    }
}

/// <summary>A member to add.</summary>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they shall be.</param>
internal sealed record MemberBody(string Email, string Name, Role Role);

/// <summary>What a member shall be.</summary>
/// <param name="Role">The role.</param>
internal sealed record RoleBody(Role Role);
