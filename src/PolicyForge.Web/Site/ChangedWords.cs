using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Web.Site;

/// <summary>Shows what happened to the words of a clause, to the eye and to the ear.</summary>
internal static class ChangedWords
{
    /// <summary>What happened to a clause, as the words of a tag.</summary>
    public static string KindOf(ClauseChange change) => change switch
    {
        { IsAdded: true } => "New",
        { IsRemoved: true } => "Removed",
        { IsReworded: true, IsMoved: true } => "Moved and reworded",
        { IsReworded: true } => "Reworded",
        { IsMoved: true } => "Moved",
        _ => "Another option",
    };

    /// <summary>The classes of that tag.</summary>
    public static string TagOf(ClauseChange change) => change switch
    {
        { IsAdded: true } => "govuk-tag govuk-tag--green",
        { IsRemoved: true } => "govuk-tag govuk-tag--red",
        { IsReworded: true } => "govuk-tag govuk-tag--blue",
        _ => "govuk-tag govuk-tag--grey",
    };

    /// <summary>The words of a clause, with those marked that were added or removed.</summary>
    public static IHtmlContent Of(ClauseChange change)
    {
        var html = new HtmlContentBuilder();
        foreach (var words in Words(change))
        {
            if (words.Kind == WordChangeKind.Kept)
                html.Append(words.Text);
            else
                html.AppendHtml(Marked(words));
        }

        return html;
    }

    private static ValueList<WordChange> Words(ClauseChange change) => change switch
    {
        { IsAdded: true } => [new(WordChangeKind.Added, change.After!.Text)],
        { IsRemoved: true } => [new(WordChangeKind.Removed, change.Before!.Text)],
        { IsReworded: true } => change.Words,
        _ => [new(WordChangeKind.Kept, change.After!.Text)],
    };

    private static TagBuilder Marked(WordChange words)
    {
        var (name, said) = words.Kind == WordChangeKind.Added ? ("ins", "Added: ") : ("del", "Removed: ");
        var before = new TagBuilder("span");
        before.AddCssClass("govuk-visually-hidden");
        before.InnerHtml.Append(said);
        var mark = new TagBuilder(name);
        mark.InnerHtml.AppendHtml(before).Append(words.Text);
        return mark;
    }
}
