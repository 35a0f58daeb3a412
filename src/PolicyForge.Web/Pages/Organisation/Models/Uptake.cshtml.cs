using System.Text;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Who uses a model: in numbers, and by name where the publisher may know names.</summary>
public sealed class UptakeModel(GetPolicy policies, GetVersion versions, Uptake uptake, ModelUse use) : ModelPage
{
    private const int Size = 50;
    private const int FilePart = 1_000;

    /// <summary>The version whose options are counted; null for the one that is offered.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public string? Of { get; set; }

    /// <summary>The last school of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The model.</summary>
    public PolicySummary Summary { get; private set; } = null!;

    /// <summary>The numbers.</summary>
    public UptakeCounts Counts { get; private set; } = null!;

    /// <summary>The options that were counted, by question.</summary>
    public IReadOnlyList<CountedQuestion> Options { get; private set; } = [];

    /// <summary>The schools, and who declined.</summary>
    public ModelUsers Users { get; private set; } = null!;

    /// <summary>The last school of this page, when there is another.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether the organisation has schools that it knows by name.</summary>
    public bool KnowsSchools => Tenant.Kind is OrganisationKind.Council or OrganisationKind.Trust;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        await CountAsync(After, Size + 1);
        Next = Users.Schools.Count > Size ? Users.Schools[Size - 1].OrganisationId : null;
        Users = Users with { Schools = [.. Users.Schools.Take(Size)] };
    }

    /// <summary>The same as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync()
    {
        await CountAsync(null, FilePart);
        var lines = new StringBuilder().Append(CsvLine.Of("What", "Version", "Question or school", "Answer or status", "Number or date", "Reason"));
        foreach (var count in Counts.Versions)
            lines.Append(CsvLine.Of("Adopters", count.Version, "", "", Number(count.Adopters), ""));
        foreach (var question in Options)
            foreach (var option in question.Options)
                lines.Append(CsvLine.Of("Option", Counts.Version ?? "", question.Ask, option.Label, Number(option.Adopters), ""));
        await foreach (var school in SchoolsAsync())
            lines.Append(CsvLine.Of("School", school.ModelVersion, school.Name, Site.Display.Of(school.Status), school.ReviewDue is { } due ? Site.Display.Date(due) : "", ""));
        foreach (var declined in Users.Declines)
            lines.Append(CsvLine.Of("Declined", declined.Version, declined.Name ?? "A school that takes your models", "", Site.Display.Date(DateOnly.FromDateTime(declined.DecidedAt.UtcDateTime)), declined.Reason ?? ""));
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(lines.ToString())).ToArray(), "text/csv; charset=utf-8", $"{Policy}-uptake.csv");
    }

    private async IAsyncEnumerable<ModelUser> SchoolsAsync()
    {
        var page = Users.Schools;
        while (page.Count > 0)
        {
            foreach (var school in page)
                yield return school;
            page = page.Count < FilePart ? [] : (await use.RunAsync(Tenant.Caller, Policy, page[^1].OrganisationId, FilePart, HttpContext.RequestAborted)).Schools;
        }
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task CountAsync(string? after, int limit)
    {
        var key = new PolicyKey(Tenant.Id, Policy);
        Summary = await policies.RunAsync(Tenant.Caller, key, HttpContext.RequestAborted);
        Counts = await uptake.RunAsync(Tenant.Caller, Policy, string.IsNullOrEmpty(Of) ? null : Of, HttpContext.RequestAborted);
        Users = await use.RunAsync(Tenant.Caller, Policy, after, limit, HttpContext.RequestAborted);
        if (Counts.Version is { } version)
            Options = CountedQuestion.Of(QuestionsFile.Read((await versions.RunAsync(Tenant.Caller, key, version, HttpContext.RequestAborted)).Text.PolicyYaml), Counts.Options);
    }
}
