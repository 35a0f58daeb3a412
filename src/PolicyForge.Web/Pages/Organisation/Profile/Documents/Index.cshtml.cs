using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Components;

namespace PolicyForge.Web.Pages.Organisation.Profile.Documents;

/// <summary>Changes what an organisation's documents hold round the text, and when a review counts as due soon.</summary>
public sealed class IndexModel(ReadProfile readProfile, EditProfile editProfile) : ProfilePage(readProfile, editProfile)
{
    private static readonly string[] AllParts = ["cover", "contents", "revisions"];

    /// <summary>How documents are numbered; empty as each policy has it.</summary>
    [BindProperty]
    public string? Numbering { get; set; }

    /// <summary>How much of the control table is printed.</summary>
    [BindProperty]
    public string Control { get; set; } = "full";

    /// <summary>What stands round the text.</summary>
    [BindProperty]
    public IReadOnlyList<string> Parts { get; set; } = [];

    /// <summary>How many days before a review it is due soon.</summary>
    [BindProperty]
    public string? DueSoonDays { get; set; }

    /// <summary>The numberings.</summary>
    internal static IEnumerable<Option> Numberings { get; } = new[] { "", "decimal", "decimal-zero", "none" }.Select(key => new Option(key, StyleWords.Numbering(key)));

    /// <summary>The control tables.</summary>
    internal static IEnumerable<Option> Controls { get; } =
    [
        new("full", "Full", "Every fact of the record: approvals, consultation, source and all."),
        new("brief", "Brief", "What a reader needs to know whether the policy holds."),
        new("none", "None"),
    ];

    /// <summary>What can stand round the text.</summary>
    internal static IEnumerable<Option> PartChoices { get; } = [new("cover", "A cover"), new("contents", "A contents list"), new("revisions", "The revision history")];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        await BeginAsync();
        var style = View.Profile.Style;
        (Numbering, Control) = (style["numbering"]?.ToString() ?? "", style["control"]?.ToString() ?? "full");
        Parts = [.. AllParts.Where(part => style[part]?.GetValue<bool>() != false)];
        DueSoonDays = $"{View.Profile.DueSoonDays}";
    }

    /// <summary>Saves them.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (!int.TryParse(DueSoonDays, out var days))
            ModelState.AddModelError(nameof(DueSoonDays), "Enter how many days, as a number");
        var style = new JsonObject { ["control"] = Control };
        if (!string.IsNullOrEmpty(Numbering))
            style["numbering"] = Numbering;
        foreach (var part in AllParts)
            style[part] = Parts.Contains(part);
        return ActAsync(() => SaveAsync(edit => edit with { Style = style, DueSoonDays = days }, "Documents and reviews are saved.", ProfileLinks.Profile(Tenant.Id)));
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field switch
    {
        "style.numbering" => nameof(Numbering),
        "style.control" => nameof(Control),
        "due_soon_days" => nameof(DueSoonDays),
        _ => "",
    };
}
