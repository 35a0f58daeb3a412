using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Tenancy;

/// <summary>The organisation that a page is about, and the person in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Trust">The trust that governs it, or null.</param>
/// <param name="Caller">Who is asking: the person, in this organisation or in the one above it from which they act.</param>
internal sealed record Tenant(string Id, string Name, OrganisationKind Kind, string? Trust, Caller Caller)
{
    /// <summary>Whether the person comes from an organisation above this one.</summary>
    public bool IsFromAbove => Caller.Home != Id;

    /// <summary>Whether the person may do such things here. A trust acts for its academies; a council only reads what its schools have.</summary>
    public bool May(Privilege privilege) => Caller.May.Contains(privilege) && (privilege == Privilege.Read || !IsFromAbove || Caller.Home == Trust);
}
