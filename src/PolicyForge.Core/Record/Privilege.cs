namespace PolicyForge.Core.Record;

/// <summary>What somebody may do in an organisation.</summary>
public enum Privilege
{
    /// <summary>Look.</summary>
    Read,

    /// <summary>Write policies, answers and amendments.</summary>
    Edit,

    /// <summary>Record approvals, adopt and withdraw.</summary>
    Approve,

    /// <summary>Change people, keys and settings.</summary>
    Manage,
}

/// <summary>What a person is in an organisation.</summary>
public enum Role
{
    /// <summary>May look.</summary>
    Reader,

    /// <summary>Records approvals and adopts.</summary>
    Approver,

    /// <summary>Writes policies and answers.</summary>
    Editor,

    /// <summary>May do all, and alone looks after people, keys and settings.</summary>
    Owner,
}

/// <summary>What each role may do.</summary>
public static class Privileges
{
    /// <summary>All of them.</summary>
    public static IReadOnlySet<Privilege> All { get; } = new HashSet<Privilege>(Enum.GetValues<Privilege>());

    /// <summary>The permissions of a role.</summary>
    public static IReadOnlySet<Privilege> Of(Role role) => role switch
    {
        Role.Owner => All,
        Role.Editor => new HashSet<Privilege> { Privilege.Read, Privilege.Edit },
        Role.Approver => new HashSet<Privilege> { Privilege.Read, Privilege.Approve },
        _ => new HashSet<Privilege> { Privilege.Read },
    };
}
