namespace PolicyForge.Core.Policies;

/// <summary>What an adopting organisation may do with a clause.</summary>
public enum EditRight
{
    /// <summary>Change it; the change counts as a deviation that needs consultation.</summary>
    Consult,

    /// <summary>Change it as it likes.</summary>
    Free,

    /// <summary>Nothing.</summary>
    Locked,
}
