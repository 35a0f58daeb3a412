using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Web.Pages.Organisation.Profile.Words;

/// <summary>A word as people type it, with the forms that the rules would get wrong.</summary>
public sealed class TypedTerm
{
    /// <summary>The word.</summary>
    public string? Name { get; set; }

    /// <summary>For many.</summary>
    public string? Plural { get; set; }

    /// <summary>As in "the school's".</summary>
    public string? Possessive { get; set; }

    /// <summary>With its article.</summary>
    public string? An { get; set; }

    /// <summary>In a heading.</summary>
    public string? Title { get; set; }

    /// <summary>Whether no word is typed: the inherited one holds.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Name);

    /// <summary>The word in the form of the record.</summary>
    internal JsonNode Value
    {
        get
        {
            (string Key, string? Text)[] forms = [("name", Name), ("plural", Plural), ("possessive", Possessive), ("an", An), ("title", Title)];
            var given = forms.Where(form => !string.IsNullOrWhiteSpace(form.Text)).ToList();
            return new JsonObject(given.Select(form => KeyValuePair.Create<string, JsonNode?>(form.Key, form.Text!.Trim())));
        }
    }

    /// <summary>The fields of a word.</summary>
    internal static TypedTerm Of(Term? term) => term is null ? new() : new() { Name = term.Name, Plural = term.Plural, Possessive = term.Possessive, An = term.An, Title = term.Title };

    /// <summary>The word, or the inherited one.</summary>
    internal Term Word(Term inherited) => IsEmpty ? inherited : new Term(Name!.Trim(), Given(Plural), Given(Possessive), Given(An), Given(Title));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
