using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>What a draft says of itself.</summary>
public sealed class DetailsModel(EditDetails edit) : DraftPage
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>The title.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Who answers for it.</summary>
    [BindProperty]
    public string? Owner { get; set; }

    /// <summary>Who last changed it.</summary>
    [BindProperty]
    public string? UpdatedBy { get; set; }

    /// <summary>What it is for.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>When it is issued.</summary>
    [BindProperty]
    public DateFields Issued { get; set; } = new();

    /// <summary>From when it holds.</summary>
    [BindProperty]
    public DateFields Effective { get; set; } = new();

    /// <summary>When it is to be looked at again.</summary>
    [BindProperty]
    public string? Review { get; set; }

    /// <summary>Whether the law demands it: yes or no.</summary>
    [BindProperty]
    public string? Statutory { get; set; }

    /// <summary>For which schools.</summary>
    [BindProperty]
    public IReadOnlyList<string> AppliesTo { get; set; } = [];

    /// <summary>Whom to ask: their name.</summary>
    [BindProperty]
    public string? ContactName { get; set; }

    /// <summary>Whom to ask: their role.</summary>
    [BindProperty]
    public string? ContactRole { get; set; }

    /// <summary>Whom to ask: their phone.</summary>
    [BindProperty]
    public string? ContactPhone { get; set; }

    /// <summary>Whom to ask: their e-mail address.</summary>
    [BindProperty]
    public string? ContactEmail { get; set; }

    /// <summary>How to have it in another form.</summary>
    [BindProperty]
    public string? Accessibility { get; set; }

    /// <summary>How it is numbered.</summary>
    [BindProperty]
    public string? Numbering { get; set; }

    /// <summary>What may be done with a clause.</summary>
    [BindProperty]
    public string? Edit { get; set; }

    /// <summary>What two people did, when there is a conflict.</summary>
    internal DraftConflict? Clash => Conflict is not { } change
        ? null
        : new(ChangedBy!, change.At, DraftConflict.Between(Parts(DetailsFile.Read(Draft.Text.PolicyYaml)), Parts(Typed())), ModelsLinks.Details(Tenant.Id, Policy, Version));

    /// <summary>Shows it.</summary>
    public void OnGet() => Show(DetailsFile.Read(Draft.Text.PolicyYaml));

    /// <summary>Saves it.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        CheckDate(nameof(Issued), Issued, "the date of issue");
        CheckDate(nameof(Effective), Effective, "the date from which it holds");
        if (AppliesTo.Count == 0)
            ModelState.AddModelError(nameof(AppliesTo), "Choose at least one kind of school");
        return ActAsync(async () =>
        {
            await edit.RunAsync(Tenant.Caller, new DetailsEdit(Seen, Typed()), HttpContext.RequestAborted);
            this.Say("The details are saved.");
            return Redirect(ModelsLinks.Details(Tenant.Id, Policy, Version));
        });
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field.StartsWith("contact.", StringComparison.Ordinal)
        ? base.PropertyOf(field.Replace(".", "", StringComparison.Ordinal))
        : base.PropertyOf(field.Split('.')[0]);

    private static IEnumerable<(string Name, string Text)> Parts(ModelDetails details) =>
    [
        ("Title", details.Title), ("Owner", details.Owner), ("Updated by", details.UpdatedBy), ("Purpose", details.Purpose),
        ("Issued", details.Issued), ("In force from", details.Effective), ("Review", details.Review),
        ("Required by law", details.Statutory ? "Yes" : "No"), ("For", string.Join(", ", details.AppliesTo)),
        ("Contact", string.Join(", ", details.Contact.Values)), ("Accessibility", details.Accessibility),
        ("Numbering", details.Numbering), ("Changes by schools", details.Edit),
    ];

    private void CheckDate(string name, DateFields fields, string what)
    {
        if (!fields.IsEmpty && !fields.TryRead(what, out _, out var problem))
            ModelState.AddModelError(name, problem!);
    }

    private static string Date(DateFields fields) => fields.TryRead("", out var date, out _) ? date!.Value.ToString(Iso, CultureInfo.InvariantCulture) : "";

    private static DateFields Date(string text) => DateFields.Of(DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private ModelDetails Typed() => new()
    {
        Title = Title ?? "",
        Owner = Owner ?? "",
        UpdatedBy = UpdatedBy ?? "",
        Purpose = Purpose ?? "",
        Issued = Date(Issued),
        Effective = Date(Effective),
        Review = Review ?? "",
        Statutory = Statutory == "yes",
        AppliesTo = AppliesTo,
        Contact = Contact(),
        Accessibility = Accessibility ?? "",
        Numbering = Numbering ?? "",
        Edit = Edit ?? "",
    };

    // An address has no field of its own here and stays as it is.
    private Dictionary<string, string> Contact()
    {
        var contact = DetailsFile.Read(Draft.Text.PolicyYaml).Contact.ToDictionary();
        contact["name"] = ContactName ?? "";
        contact["role"] = ContactRole ?? "";
        contact["phone"] = ContactPhone ?? "";
        contact["email"] = ContactEmail ?? "";
        return contact;
    }

    private void Show(ModelDetails details)
    {
        (Title, Owner, UpdatedBy, Purpose) = (details.Title, details.Owner, details.UpdatedBy, details.Purpose);
        (Issued, Effective, Review) = (Date(details.Issued), Date(details.Effective), details.Review);
        (Statutory, AppliesTo, Accessibility) = (details.Statutory ? "yes" : "no", details.AppliesTo, details.Accessibility);
        (Numbering, Edit) = (details.Numbering, details.Edit);
        ContactName = details.Contact.GetValueOrDefault("name");
        ContactRole = details.Contact.GetValueOrDefault("role");
        ContactPhone = details.Contact.GetValueOrDefault("phone");
        ContactEmail = details.Contact.GetValueOrDefault("email");
    }
}
