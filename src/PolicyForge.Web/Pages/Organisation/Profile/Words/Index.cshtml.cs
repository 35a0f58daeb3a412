using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Web.Pages.Organisation.Profile.Words;

/// <summary>Changes an organisation's words, each shown in a sentence as it changes.</summary>
public sealed class IndexModel(ReadProfile readProfile, EditProfile editProfile) : ProfilePage(readProfile, editProfile)
{
    /// <summary>The words, by term.</summary>
    [BindProperty]
    public Dictionary<string, TypedTerm> Words { get; set; } = [];

    /// <summary>Shows the words.</summary>
    public async Task OnGetAsync()
    {
        await BeginAsync();
        Words = View.Terms.ToDictionary(term => term.Name, term => TypedTerm.Of(term.Own));
    }

    /// <summary>Shows a word in use.</summary>
    /// <param name="term">The term.</param>
    public async Task<IActionResult> OnGetSentenceAsync(string term)
    {
        await LoadAsync();
        var known = View.Terms.FirstOrDefault(each => each.Name == term) ?? throw new NotThereException();
        string? Typed(string field) => Request.Query[$"{nameof(Words)}[{term}].{field}"];
        var word = new TypedTerm { Name = Typed("Name"), Plural = Typed("Plural"), Possessive = Typed("Possessive"), An = Typed("An"), Title = Typed("Title") }.Word(known.Inherited);
        return Partial("_Sentence", TermExample.Sentence(term, word));
    }

    /// <summary>Saves them.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var terms = new JsonObject(Words.Where(word => !word.Value.IsEmpty).Select(word => KeyValuePair.Create<string, JsonNode?>(word.Key, word.Value.Value)));
        return ActAsync(() => SaveAsync(edit => edit with { Terms = terms }, "The words are saved.", ProfileLinks.Profile(Tenant.Id)));
    }

    /// <summary>A term as it would be printed now.</summary>
    internal string Sentence(ProfileTerm term) => TermExample.Sentence(term.Name, Words.GetValueOrDefault(term.Name, new()).Word(term.Inherited));

    /// <inheritdoc/>
    protected override string PropertyOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Split('.') switch
        {
            ["terms", var term, var form] => $"{nameof(Words)}[{term}].{char.ToUpperInvariant(form[0])}{form[1..]}",
            ["terms", var term] => $"{nameof(Words)}[{term}].{nameof(TypedTerm.Name)}",
            _ => "",
        };
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        foreach (var name in TermExample.Names)
            Words.TryAdd(name, new TypedTerm());
    }
}
