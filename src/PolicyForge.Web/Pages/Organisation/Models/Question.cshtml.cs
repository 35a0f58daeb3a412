using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>One question of a draft.</summary>
public sealed class QuestionModel(EditQuestions edit) : DraftPage
{
    /// <summary>The question that is changed; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Known { get; set; }

    /// <summary>By which the text calls it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The question in words.</summary>
    [BindProperty]
    public string? Ask { get; set; }

    /// <summary>What kind of answer it takes.</summary>
    [BindProperty]
    public string? Type { get; set; }

    /// <summary>What can be chosen, a line each.</summary>
    [BindProperty]
    public string? Choices { get; set; }

    /// <summary>Whether it must be answered: yes or no.</summary>
    [BindProperty]
    public string? Required { get; set; }

    /// <summary>When it is asked.</summary>
    [BindProperty]
    public string? When { get; set; }

    /// <summary>What stands in brackets.</summary>
    [BindProperty]
    public string? Placeholder { get; set; }

    /// <summary>What to know before answering.</summary>
    [BindProperty]
    public string? Help { get; set; }

    /// <summary>The answer when nobody gives one.</summary>
    [BindProperty]
    public string? Default { get; set; }

    /// <summary>The least.</summary>
    [BindProperty]
    public string? Min { get; set; }

    /// <summary>The most.</summary>
    [BindProperty]
    public string? Max { get; set; }

    /// <summary>What it must match.</summary>
    [BindProperty]
    public string? Pattern { get; set; }

    /// <summary>The kinds of answer.</summary>
    public IEnumerable<Option> Types => QuestionsFile.Types.Select(type => new Option(type, ModelWords.OfType(type)));

    /// <summary>What two people did, when there is a conflict.</summary>
    internal DraftConflict? Clash => Conflict is not { } change
        ? null
        : new(ChangedBy!, change.At, DraftConflict.Between(Parts(Saved ?? new ModelQuestion()), Parts(Typed())), Known is null ? ModelsLinks.Questions(Tenant.Id, Policy, Version) : ModelsLinks.Question(Tenant.Id, Policy, Version, Known));

    private ModelQuestion? Saved => QuestionsFile.Read(Draft.Text.PolicyYaml).FirstOrDefault(question => question.Id == Known);

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (Known is not null && Saved is null)
            return NotFound();
        Show(Saved ?? new ModelQuestion { Type = "text" });
        return Page();
    }

    /// <summary>Saves it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await edit.RunAsync(Tenant.Caller, Seen, new SaveQuestion(Known, Typed()), HttpContext.RequestAborted);
        this.Say($"The question ‘{Name!.Trim()}’ is saved.");
        return Redirect($"{ModelsLinks.Questions(Tenant.Id, Policy, Version)}#q-{Name.Trim()}");
    });

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field == "id" ? nameof(Name) : base.PropertyOf(field);

    private static IEnumerable<(string Name, string Text)> Parts(ModelQuestion question) =>
    [
        ("Name", question.Id), ("Question", question.Ask), ("Kind of answer", ModelWords.OfType(question.Type)), ("Choices", Lines(question)),
        ("Must be answered", question.Required ? "Yes" : "No"), ("Asked when", question.When), ("Shown in brackets", question.Placeholder), ("Help", question.Help),
        ("Otherwise", question.Default), ("Least", question.Min), ("Most", question.Max), ("Pattern", question.Pattern),
    ];

    private static string Lines(ModelQuestion question) => string.Join('\n', question.Choices.Select(choice => choice.Key == choice.Value ? choice.Key : $"{choice.Key}: {choice.Value}"));

    private static KeyValuePair<string, string> Choice(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(line, line) : new(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    private ModelQuestion Typed() => new()
    {
        Id = Name ?? "",
        Ask = Ask ?? "",
        Type = Type ?? "",
        Choices = [.. (Choices ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Choice)],
        Required = Required == "yes",
        When = When ?? "",
        Placeholder = Placeholder ?? "",
        Help = Help ?? "",
        Default = Default ?? "",
        Min = Min ?? "",
        Max = Max ?? "",
        Pattern = Pattern ?? "",
    };

    private void Show(ModelQuestion question)
    {
        (Name, Ask, Type, Choices) = (question.Id, question.Ask, question.Type, Lines(question));
        (Required, When, Placeholder, Help) = (question.Required ? "yes" : "no", question.When, question.Placeholder, question.Help);
        (Default, Min, Max, Pattern) = (question.Default, question.Min, question.Max, question.Pattern);
    }
}
