using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>The home of a trust: its policies in all of its academies, and what needs doing first.</summary>
public sealed class IndexModel(ReadMatrix readMatrix, ListNotices listNotices, MarkNoticeRead markNoticeRead) : OrganisationPage
{
    private const int Urgent = 5;
    private const int Few = 6;
    private static readonly MatrixState[] Pressing = [MatrixState.Overdue, MatrixState.DueSoon, MatrixState.NewerModel, MatrixState.InHand];

    private Matrix _all = null!;

    /// <summary>The state to show, by its name in addresses; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>The academy to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Academy { get; set; }

    /// <summary>The policy to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Policy { get; set; }

    /// <summary>The notice that was read.</summary>
    [BindProperty]
    public Guid Notice { get; set; }

    /// <summary>What is shown.</summary>
    internal Matrix Matrix { get; private set; } = null!;

    /// <summary>The filter.</summary>
    internal MatrixFilter Filter => new(State, Academy, Policy);

    /// <summary>Every academy of the trust.</summary>
    internal IReadOnlyList<OrganisationRow> AllAcademies => _all.Academies;

    /// <summary>Whether the person may add academies and let them go.</summary>
    internal bool MayManage => Tenant.May(Privilege.Manage);

    /// <summary>Whether the person may put notices away.</summary>
    internal bool MayEdit => Tenant.May(Privilege.Edit);

    /// <summary>What the trust is told and nobody has read.</summary>
    internal IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>What needs doing first, of all academies.</summary>
    internal IReadOnlyList<MatrixCell> First { get; private set; } = [];

    /// <summary>How many need something.</summary>
    internal IReadOnlyList<(MatrixState State, int Count)> Counts { get; private set; } = [];

    /// <summary>Shows the matrix.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Puts a notice away.</summary>
    public Task<IActionResult> OnPostReadAsync() => ActAsync(async () =>
    {
        await markNoticeRead.RunAsync(Tenant.Caller, Tenant.Id, Notice, HttpContext.RequestAborted);
        return Redirect(AcademiesLinks.Matrix(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        _all = await readMatrix.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        Matrix = Filter.Of(_all);
        var byState = _all.Cells.ToLookup(cell => cell.State);
        Counts = [.. Enum.GetValues<MatrixState>().Select(state => (state, byState[state].Count())).Where(count => count.Item2 > 0)];
        Notices = await listNotices.RunAsync(Tenant.Caller, Tenant.Id, unread: true, after: null, Few, HttpContext.RequestAborted);
        First = [.. Pressing.SelectMany(state => byState[state].OrderBy(cell => cell.ReviewDue)).Take(Urgent)];
    }

    /// <summary>The states to choose from.</summary>
    internal static IEnumerable<Option> States { get; } =
        Enum.GetValues<MatrixState>().Select(state => new Option(StateWords.Key(state), StateWords.Of(state))).Prepend(new("", "All states"));

    /// <summary>The academies to choose from.</summary>
    internal IEnumerable<Option> Academies => _all.Academies.Select(academy => new Option(academy.Id, academy.Name)).Prepend(new("", "All academies"));

    /// <summary>The policies to choose from.</summary>
    internal IEnumerable<Option> Policies => _all.Policies.Select(policy => new Option(policy.PolicyId, policy.Title)).Prepend(new("", "All policies"));
}
