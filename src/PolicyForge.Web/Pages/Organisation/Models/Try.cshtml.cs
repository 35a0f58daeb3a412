using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Web.Components;
using Edition = PolicyForge.Documents.Edition;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>The questions of a draft as a school answers them, with the document that comes of it. Nothing is saved.</summary>
public sealed class TryModel(TryVersion trials) : DraftPage
{
    private const string Prefix = "a.";

    /// <summary>As which school.</summary>
    [BindProperty]
    public string? School { get; set; }

    /// <summary>The schools as which it can be tried out.</summary>
    public IReadOnlyList<Option> Schools { get; private set; } = [];

    /// <summary>What became of it.</summary>
    public Trial Trial { get; private set; } = null!;

    /// <summary>The questions that are asked now.</summary>
    public IEnumerable<Question> Asked => Trial.Questions.Where(question => Trial.Rows.Any(row => row.Id == question.Id && row.Asked != false));

    /// <summary>How many are not asked now.</summary>
    public int Skipped => Trial.Questions.Count - Asked.Count();

    /// <summary>The fields of an answer that has several, with their labels and widths.</summary>
    internal static IEnumerable<(string Part, string Label, string Width)> PartsOf(string type) => type == "date"
        ? [("day", "Day", "govuk-input--width-2"), ("month", "Month", "govuk-input--width-2"), ("year", "Year", "govuk-input--width-4")]
        : [("name", "Name", ""), ("role", "Role", ""), ("phone", "Phone", ""), ("email", "E-mail", "")];

    /// <summary>Asks them.</summary>
    public Task OnGetAsync() => TryAsync(new Dictionary<string, JsonNode>());

    /// <summary>Shows what comes of the answers.</summary>
    public async Task OnPostAsync() => await TryAsync((await QuestionsAsync()).Select(question => (question.Id, Value: Given(question))).Where(answer => answer.Value is not null).ToDictionary(answer => answer.Id, answer => answer.Value!));

    /// <summary>What is given in a field.</summary>
    public string Field(string id, string? part = null) => Request.HasFormContentType ? Request.Form[Prefix + id + (part is null ? "" : $".{part}")].ToString() : "";

    /// <summary>Whether one of several is given.</summary>
    public bool Has(string id, string value) => Request.HasFormContentType && Request.Form[Prefix + id].Contains(value);

    private async Task<IReadOnlyList<Question>> QuestionsAsync() => (await trials.RunAsync(Tenant.Caller, new TrialRequest(Policy, Version), HttpContext.RequestAborted)).Questions;

    private async Task TryAsync(IReadOnlyDictionary<string, JsonNode> answers)
    {
        Schools = [.. (await trials.SchoolsAsync(Tenant.Caller, HttpContext.RequestAborted)).Select(school => new Option(school.Key, school.Value))];
        School ??= Schools[0].Value;
        Trial = await trials.RunAsync(Tenant.Caller, new TrialRequest(Policy, Version, School, Edition.Draft) { Answers = answers }, HttpContext.RequestAborted);
    }

    private JsonNode? Given(Question question) => question.Type switch
    {
        "choices" => Request.Form[Prefix + question.Id] is { Count: > 0 } chosen ? new JsonArray([.. chosen.Select(choice => (JsonNode?)choice)]) : null,
        "list" => Field(question.Id).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } items ? new JsonArray([.. items.Select(item => (JsonNode)item)]) : null,
        "contact" => Contact(question.Id),
        "yes-no" => Field(question.Id) switch { "yes" => JsonValue.Create(true), "no" => JsonValue.Create(false), _ => null },
        "date" => Date(question.Id),
        _ => Field(question.Id).Trim() is { Length: > 0 } text ? JsonValue.Create(text.ReplaceLineEndings("\n")) : null,
    };

    private JsonObject? Contact(string id)
    {
        var given = PartsOf("contact").Select(field => field.Part).Where(part => Field(id, part).Trim().Length > 0);
        var contact = new JsonObject(given.Select(part => KeyValuePair.Create<string, JsonNode?>(part, Field(id, part).Trim())));
        return contact.Count == 0 ? null : contact;
    }

    private JsonValue? Date(string id)
    {
        var fields = new DateFields { Day = Field(id, "day"), Month = Field(id, "month"), Year = Field(id, "year") };
        return fields.TryRead("", out var date, out _) ? JsonValue.Create(date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
    }
}
