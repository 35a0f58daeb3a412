using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record;

/// <summary>What the record knows of an organisation besides its policies.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Urn">Its unique reference number, or null.</param>
/// <param name="Trust">The trust that governs it now, or null.</param>
/// <param name="LocalAuthority">The council it stands in, or null.</param>
/// <param name="Terms">Its words, in the form of <c>terms</c> in tenant.yaml.</param>
/// <param name="Facts">Its facts, in the form of <c>facts</c> in tenant.yaml.</param>
/// <param name="Brand">Its look, in the form of <c>brand</c> in tenant.yaml.</param>
/// <param name="Style">What its documents hold, in the form of <c>style</c> in tenant.yaml.</param>
/// <param name="DueSoonDays">How many days before a review it counts as due soon.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record OrganisationProfile(
    string Id,
    string Name,
    OrganisationKind Kind,
    string? Urn,
    string? Trust,
    string? LocalAuthority,
    JsonObject Terms,
    JsonObject Facts,
    JsonObject Brand,
    JsonObject Style,
    int DueSoonDays,
    long Revision);

/// <summary>A picture of an organisation.</summary>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Name">The file name by which its brand calls it.</param>
/// <param name="Content">PNG or JPEG.</param>
public sealed record LogoContent(string OrganisationId, string Name, byte[] Content)
{
    /// <summary>What it is sent as: a picture and never anything else, whatever its name or its bytes say.</summary>
    public string MediaType => ImageHeader.Read(Content)?.Format == ImageFormat.Jpeg ? "image/jpeg" : "image/png";
}
