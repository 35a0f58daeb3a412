using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Who uses a model: in numbers, and by name where the publisher may know names.</summary>
public sealed class UptakeModel(ModelUse modelUse) : ModelPage
{
    private const int Size = 50;
    private const int FilePart = 1_000;
    private static readonly string[] Columns = ["What", "Version", "Question or school", "Answer or status", "Number or date", "Reason"];

    /// <summary>The version whose options are counted; null for the one that is offered.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public string? Of { get; set; }

    /// <summary>The last school of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Those who use it, and those who declined; all schools for a file, and a page of them to be read.</summary>
    public PolicyUse Use { get; private set; } = null!;

    /// <summary>The options that were counted, by question.</summary>
    public IReadOnlyList<CountedQuestion> Options { get; private set; } = [];

    /// <summary>The last school of this page, when there is another.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether the organisation has schools that it knows by name.</summary>
    public bool KnowsSchools => Tenant.Kind is OrganisationKind.Council or OrganisationKind.Trust;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        await CountAsync(After, Size + 1);
        Next = Use.Schools.Count > Size ? Use.Schools[Size - 1].OrganisationId : null;
        Use = Use with { Schools = [.. Use.Schools.Take(Size)] };
    }

    /// <summary>The same as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync()
    {
        await CountAsync(null, FilePart);
        return await CsvFile.OfAsync($"{Policy}-uptake.csv", Columns, RowsAsync());
    }

    private async IAsyncEnumerable<string?[]> RowsAsync()
    {
        foreach (var count in Use.Counts.Versions)
            yield return ["Adopters", count.Version, "", "", Number(count.Adopters), ""];
        foreach (var (question, option) in Options.SelectMany(question => question.Options.Select(option => (question, option))))
            yield return ["Option", Use.Counts.Version, question.Ask, option.Label, Number(option.Adopters), ""];
        await foreach (var school in SchoolsAsync())
            yield return ["School", school.ModelVersion, school.Name, Display.Of(school.Status), CsvFile.Date(school.ReviewDue), ""];
        foreach (var declined in Use.Declines)
            yield return ["Declined", declined.Version, declined.Name ?? "A school that takes your models", "", CsvFile.Date(DateOnly.FromDateTime(declined.DecidedAt.UtcDateTime)), declined.Reason];
    }

    private async IAsyncEnumerable<ModelUser> SchoolsAsync()
    {
        var page = Use.Schools;
        while (page.Count > 0)
        {
            foreach (var school in page)
                yield return school;
            page = page.Count < FilePart ? [] : (await UseAsync(page[^1].OrganisationId, FilePart)).Schools;
        }
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task CountAsync(string? after, int limit)
    {
        Use = await UseAsync(after, limit);
        Options = Use.Counted is { } counted ? CountedQuestion.Of(QuestionsFile.Read(counted.PolicyYaml), Use.Counts.Options) : [];
    }

    private Task<PolicyUse> UseAsync(string? after, int limit) =>
        modelUse.RunAsync(Tenant.Caller, Policy, string.IsNullOrEmpty(Of) ? null : Of, after, limit, HttpContext.RequestAborted);
}
