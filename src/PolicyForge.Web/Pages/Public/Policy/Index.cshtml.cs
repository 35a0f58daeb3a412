using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Showing;
using PolicyForge.Documents.Html;

namespace PolicyForge.Web.Pages.Public.Policy;

/// <summary>A policy as it is in force, for everybody, at an address that stays.</summary>
public sealed class IndexModel(ReadPublicDocument documents) : PublicPage
{
    /// <summary>The document.</summary>
    public PublicDocument Document { get; private set; } = null!;

    /// <summary>The document as HTML; its writer makes every text safe.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string organisation, string policy, CancellationToken cancellation)
    {
        Document = await documents.RunAsync(organisation, policy, cancellation);
        Organisation = Document.Organisation;
        Html = HtmlWriter.Write(Document.File.Read(), HtmlForm.Fragment);
        return Show(Organisation.ToString(), Document.Policy.ToString());
    }
}
