using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Check;

/// <summary>Shows all that was decided once more, and adopts it.</summary>
public sealed class IndexModel(GetAdoption getAdoption, Adopt adopt) : AdoptionPage
{
    internal AdoptionView View { get; private set; } = null!;

    internal AdoptionRecord Adoption => View.Adoption;

    internal bool MayEdit => Tenant.May(Privilege.Edit);

    internal bool MayApprove => Tenant.May(Privilege.Approve);

    internal IEnumerable<AnsweredQuestion> Answered => View.Questions.Where(question => question is { Asked: true, Value: not null });

    /// <summary>The details of the adoption, by label.</summary>
    internal IEnumerable<(string Label, string? Value)> Details =>
    [
        ("Version", Adoption.Version),
        ("Owner", Adoption.Owner),
        ("In force from", Display.Date(Adoption.Effective, "the day you adopt it")),
        ("Review", Adoption.Review is null ? null : $"{Adoption.Review}{(Adoption.ReviewDue is { } due ? $", due {Display.Date(due)}" : "")}"),
        ("Kept in", Adoption.Location),
    ];

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Adopts it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await adopt.RunAsync(Tenant.Caller, Key, Seen, effective: null, Cancellation);
        return Redirect(PoliciesLinks.Adopted(Key));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        View = await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation);
        if (!Adoption.IsInHand)
            throw new NotThereException();
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => "";
}
