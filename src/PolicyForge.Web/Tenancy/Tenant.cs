using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Tenancy;

/// <summary>The organisation that a page is about, and the person in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsOwn">Whether the person acts for it: as its member, or from its trust. From a council they only look on.</param>
/// <param name="Caller">Who is asking: the person, in this organisation or in the one above it from which they act.</param>
internal sealed record Tenant(string Id, string Name, OrganisationKind Kind, bool IsOwn, Caller Caller)
{
    /// <summary>Whether the person comes from an organisation above this one.</summary>
    public bool IsFromAbove => Caller.Home != Id;

    /// <summary>Whether the person may do such things here.</summary>
    public bool May(Privilege privilege) => Caller.May.Contains(privilege) && (privilege == Privilege.Read || IsOwn);
}
