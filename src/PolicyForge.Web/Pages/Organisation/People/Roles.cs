using PolicyForge.Core.Record;
using PolicyForge.Web.Components;

namespace PolicyForge.Web.Pages.Organisation.People;

/// <summary>The roles that can be chosen.</summary>
internal static class Roles
{
    /// <summary>All of them, with what each may do.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        Of(Role.Owner, "Everything, and alone looks after people, keys and settings"),
        Of(Role.Editor, "Writes policies, answers and amendments"),
        Of(Role.Approver, "Records approvals, and adopts"),
        Of(Role.Reader, "Looks, and downloads"),
    ];

    /// <summary>The role that was chosen; null for none.</summary>
    public static Role? Read(string? chosen) => Enum.TryParse<Role>(chosen, out var role) && Enum.IsDefined(role) ? role : null;

    private static Option Of(Role role, string may) => new(role.ToString(), role.ToString(), may);
}
