using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;
using PolicyForge.Documents.Text;
using PolicyForge.Web.Site;
using Option = PolicyForge.Web.Components.Option;

namespace PolicyForge.Web.Pages.Organisation.Policies.Amend;

/// <summary>Changes one clause of a policy for this organisation alone.</summary>
public sealed class IndexModel(ReadDocument readDocument, AmendClause amendClause, RemoveAmendment removeAmendment) : AdoptionPage
{
    private const string Replace = "replace";
    private const string Add = "add";
    private const string Delete = "delete";

    /// <summary>The clause or section.</summary>
    [FromRoute(Name = "clause")]
    public string Clause { get; set; } = "";

    /// <summary>What to do with it: replace, add or delete.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>The words that replace it.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The words to add after it.</summary>
    [BindProperty]
    public string? Added { get; set; }

    /// <summary>The amendment to take back.</summary>
    [BindProperty]
    public int Position { get; set; }

    internal DocumentView View { get; private set; } = null!;

    internal EditRight Right { get; private set; }

    internal bool IsSection => Block is null or Heading;

    internal Block? Block { get; private set; }

    internal IEnumerable<AmendmentRecord> Amendments => View.Adoption.Amendments.Where(amendment => amendment.ClauseId == Clause || $"{amendment.Content["id"]}" == Clause);

    internal IEnumerable<Option> Kinds => IsSection
        ? [new(Add, "Add a clause to it"), new(Delete, "Leave the whole section out")]
        : [new(Replace, "Change its words"), new(Add, "Add a clause after it"), new(Delete, "Leave it out")];

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Shows the clause.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Kind = IsSection ? null : Replace;
        Text = Block is null ? null : MarkdownWriter.Write([Unnumbered(Passages.Alone(Block))]);
    }

    /// <summary>Saves the amendment.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var words = Kind == Add ? Added : Text;
        if (Kind is not (Replace or Add or Delete))
            ModelState.AddModelError(nameof(Kind), "Choose what to do with this clause");
        else if (Kind != Delete && string.IsNullOrWhiteSpace(words))
            ModelState.AddModelError(Kind == Add ? nameof(Added) : nameof(Text), "Enter the words");
        return await ActAsync(() => SaveAsync(words ?? ""));
    }

    /// <summary>Takes an amendment back.</summary>
    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(async () =>
    {
        await removeAmendment.RunAsync(Tenant.Caller, Key, Seen, Position, Cancellation);
        this.Say("The words of the model stand again.");
        return Redirect(PoliciesLinks.Read(Key));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        View = await readDocument.RunAsync(Tenant.Caller, Key, Cancellation);
        if (!View.Adoption.IsInHand)
            throw new NotThereException();
        Right = View.Clauses.FirstOrDefault(clause => clause.Id == Clause)?.Edit ?? EditRight.Consult;
        Block = (View.Document?.Body ?? ValueList<Block>.Empty).FirstOrDefault(block => Passages.Ids(block).FirstOrDefault() == Clause);
        if (Block is null && View.Clauses.All(clause => clause.Id != Clause) && !Amendments.Any())
            throw new NotThereException();
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field switch
    {
        "replace" => nameof(Text),
        "add" => nameof(Added),
        _ => "",
    };

    private async Task<IActionResult> SaveAsync(string words)
    {
        var text = words.ReplaceLineEndings("\n");
        var edit = Kind switch
        {
            Replace => new ClauseEdit(Clause, Replace: text),
            Delete => new ClauseEdit(Clause, Delete: true),
            _ => new ClauseEdit(After: Clause, Add: text, Id: await NewIdAsync()),
        };
        var saved = await amendClause.RunAsync(Tenant.Caller, Key, Seen, edit, Cancellation);
        var deviates = saved.Amendments.Any(amendment => amendment.ClauseId == Clause && amendment.Deviates);
        this.Say(deviates ? "Saved. This change needs consultation before the policy can be adopted." : "Saved.");
        return Redirect($"{PoliciesLinks.Read(Key)}#{Clause}");
    }

    private async Task<string> NewIdAsync()
    {
        var view = await readDocument.RunAsync(Tenant.Caller, Key, Cancellation);
        var taken = view.Adoption.Amendments.Select(amendment => $"{amendment.Content["id"]}").Concat(view.Clauses.Select(clause => clause.Id)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(count => $"{Clause}-local-{count}").First(id => !taken.Contains(id));
    }

    private static Block Unnumbered(Block block) => block is Documents.Clause clause ? clause with { Number = null } : block;
}
