using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Showing;

/// <summary>An organisation as everybody may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Brand">Its look, in the form of <c>brand</c> in tenant.yaml.</param>
public sealed record PublicOrganisation(string Id, string Name, OrganisationKind Kind, JsonObject Brand);

/// <summary>A policy in force that its organisation shows to everybody.</summary>
/// <param name="PolicyId">The policy; the address of whichever version is in force.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Adopted">The day it was adopted.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Review">Its review as given: a date, a cycle or a school term.</param>
/// <param name="ReviewDue">The day its review falls due.</param>
/// <param name="Owner">Who answers for it there, or null for the model's owner.</param>
/// <param name="Sha256">The SHA-256 of its Word file.</param>
public sealed record PublicPolicy(
    string PolicyId,
    string Title,
    string Version,
    DateOnly Adopted,
    DateOnly? Effective,
    string? Review,
    DateOnly? ReviewDue,
    string? Owner,
    string Sha256);

/// <summary>A policy that is shown, with its document as it was adopted.</summary>
/// <param name="Organisation">Who shows it.</param>
/// <param name="Policy">What is known of it.</param>
/// <param name="File">The Word file, and the document that it was written from.</param>
public sealed record PublicDocument(PublicOrganisation Organisation, PublicPolicy Policy, FrozenFile File)
{
    /// <summary>The document as a file of a form: the Word file byte for byte, or another form of the same document.</summary>
    public DocumentFile As(DownloadForm form) => DocumentFile.Of(Policy.PolicyId, Policy.Version, File, form);
}
