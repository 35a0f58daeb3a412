namespace PolicyForge.Documents.Html;

/// <summary>How much HTML to write.</summary>
public enum HtmlForm
{
    /// <summary>A whole page that needs nothing beside it: style, logo and all.</summary>
    Page,

    /// <summary>An article to place in another page, which brings the style.</summary>
    Fragment,
}
