using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Components;
using PolicyForge.Web.Pages.Organisation.People;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Audit;

/// <summary>What was changed, from what to what, by whom and when.</summary>
public sealed class IndexModel(ListAudit audit, ListMembers members) : OrganisationPage
{
    private const int PageSize = 50;
    private const int MostMembers = 500;

    private Dictionary<string, string> _names = [];

    /// <summary>The changes on this page, newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>The next page, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>Only changes of this.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    /// <summary>Only changes by them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    /// <summary>Only changes on this day or later, as yyyy-MM-dd.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Only changes up to the end of this day, as yyyy-MM-dd.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    /// <summary>What can have changed.</summary>
    public IReadOnlyList<Option> Subjects { get; } = [new("", "Anything"), .. AuditedTable.All.Select(table => new Option(table.Name, AuditWords.SubjectOf(table.Name)))];

    /// <summary>Who can have changed it.</summary>
    public IReadOnlyList<Option> Actors => [new("", "Anybody"), .. _names.OrderBy(name => name.Value, StringComparer.CurrentCulture).Select(name => new Option(name.Key, name.Value))];

    /// <summary>The same changes for a spreadsheet.</summary>
    public string CsvAddress => Links.With(PeopleLinks.Audit(Tenant.Id), ("handler", "Csv"), ("Subject", Subject), ("Actor", Actor), ("From", From), ("Until", Until));

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>An actor's name; their id when they do not belong here any more.</summary>
    public string NameOf(string actor) => _names.GetValueOrDefault(actor, actor);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(long? after)
    {
        await LoadAsync();
        if (ReadFilter() is not { } filter)
            return await ActAsync(() => throw new InvalidOperationException("A filter that cannot be read is never used."));
        var found = await PageAsync(filter, after, PageSize + 1);
        Entries = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.With(PeopleLinks.Audit(Tenant.Id), ("Subject", Subject), ("Actor", Actor), ("From", From), ("Until", Until), ("after", Entries[^1].Sequence.ToString(CultureInfo.InvariantCulture))) : null;
        return Page();
    }

    /// <summary>Sends all of them for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync()
    {
        await LoadAsync();
        if (ReadFilter() is not { } filter)
            return BadRequest();
        Response.ContentType = CsvFile.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{Tenant.Id}-audit.csv\"";
        await CsvFile.WriteAsync(Response.Body, AuditCsv.Columns, AuditCsv.Rows((after, limit) => PageAsync(filter, after, limit), NameOf));
        return new EmptyResult();
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() =>
        _names = (await members.RunAsync(Tenant.Caller, Tenant.Id, null, MostMembers, HttpContext.RequestAborted)).ToDictionary(member => member.Person.ToString(), member => member.Name);

    private Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, long? after, int limit) =>
        audit.RunAsync(Tenant.Caller, Tenant.Id, filter, after, limit, HttpContext.RequestAborted);

    private AuditFilter? ReadFilter()
    {
        var from = Day(From, nameof(From));
        var until = Day(Until, nameof(Until))?.AddDays(1);
        return ModelState.IsValid ? new AuditFilter(Given(Subject), Given(Actor), from, until) : null;
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private DateTimeOffset? Day(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            return Display.StartOf(day);
        ModelState.AddModelError(field, "Enter a day, such as 2026-09-01");
        return null;
    }
}
