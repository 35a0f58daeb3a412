using System.Text.Encodings.Web;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Pages.Organisation.Policies.Read;

/// <summary>The whole policy as it stands: what was adopted or, in hand, with its gaps marked and its clauses open to amendment.</summary>
public sealed class IndexModel(ReadDocument readDocument) : AdoptionPage
{
    private Dictionary<string, SourceClause> _clauses = [];

    internal DocumentView View { get; private set; } = null!;

    internal bool MayEdit => View.Adoption.IsInHand && Tenant.May(Privilege.Edit);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>The tools at a section or clause.</summary>
    internal string? ToolsOf(string id)
    {
        var amendment = View.Adoption.Amendments.FirstOrDefault(other => other.ClauseId == id || $"{other.Content["id"]}" == id);
        var tag = amendment is null ? "" : $"<strong class=\"govuk-tag govuk-tag--purple\">{(amendment.Deviates ? "Changed here, needs consultation" : "Changed here")}</strong> ";
        if (!MayEdit)
            return tag.Length == 0 ? null : $"<p class=\"pf-clause-tools\">{tag}</p>";
        var link = _clauses.GetValueOrDefault(id)?.Edit == EditRight.Locked
            ? "<span class=\"pf-clause-tools__locked\">Cannot be changed</span>"
            : $"<a class=\"govuk-link\" href=\"{HtmlEncoder.Default.Encode(PoliciesLinks.Amend(Key, id))}\">{(amendment is null ? "Change" : "Change again")}<span class=\"govuk-visually-hidden\"> {HtmlEncoder.Default.Encode(id.Replace('-', ' '))}</span></a>";
        return $"<p class=\"pf-clause-tools\">{tag}{link}</p>";
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        View = await readDocument.RunAsync(Tenant.Caller, Key, Cancellation);
        _clauses = View.Clauses.Where(clause => clause.Id is not null).DistinctBy(clause => clause.Id).ToDictionary(clause => clause.Id!);
    }
}
