using System.Text.Json.Nodes;
using Dapper;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

/// <summary>The acts of somebody at an organisation, at noon on 21 November 2026.</summary>
internal sealed class Desk(SampleFixture sample, string organisation, string? home = null, string actor = "sam")
{
    public const string Council = "northmoor-council";

    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FixedTime Time = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    private UseCases UseCases => sample.Builder.UseCases;

    private RecordWorkspace Workspaces => sample.Builder.Workspaces;

    public string Organisation => organisation;

    public Caller Caller { get; init; } = new(home ?? organisation, actor, null, "api", Privileges.All);

    /// <summary>A new academy of a new trust, so that tests do not meet.</summary>
    public static async Task<Desk> OfNewAcademyAsync(SampleFixture sample)
    {
        var trust = await OfNewTrustAsync(sample);
        return await trust.NewAcademyAsync();
    }

    public static async Task<Desk> OfNewTrustAsync(SampleFixture sample)
    {
        var id = $"trust-{Guid.NewGuid():N}";
        await sample.Builder.OrganisationAsync(id, "trust", council: Council);
        return new Desk(sample, id);
    }

    /// <summary>A new academy of this trust, at its own desk.</summary>
    public async Task<Desk> NewAcademyAsync()
    {
        var id = $"academy-{Guid.NewGuid():N}";
        await sample.Builder.OrganisationAsync(id, "academy", organisation, Council);
        return new Desk(sample, id);
    }

    /// <summary>Somebody else at the same organisation.</summary>
    public Desk Colleague(string name) => new(sample, organisation, home, name);

    public VersionKey Model(string version = "1.0", string policy = "demo", string publisher = Council) => new(organisation, publisher, policy, version);

    public QuestionKey Question(string question, string policy = "demo") => new(organisation, policy, question);

    public Task<AdoptionRecord> StartAsync(string version = "1.0", string? own = null, string policy = "demo", string publisher = Council) =>
        new StartAdoption(UseCases, Workspaces, Time).RunAsync(Caller, new NewAdoption(Model(version, policy, publisher), own), default);

    public Task<SavedAnswer> AnswerAsync(string question, JsonNode? value, long? expected = null, string policy = "demo") =>
        new SaveAnswer(UseCases, Workspaces, Time).RunAsync(Caller, Question(question, policy), value, expected, default);

    public Task<SavedAnswer> LockAsync(string question, long expected = 1) => new LockAnswer(UseCases, Workspaces, Time).RunAsync(Caller, Question(question), expected, default);

    public Task<SavedAnswer> UnlockAsync(string question, long expected) => new UnlockAnswer(UseCases, Workspaces, Time).RunAsync(Caller, Question(question), expected, default);

    public Task<AdoptionRecord> AmendAsync(AdoptionRecord adoption, ClauseEdit edit) =>
        new AmendClause(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, adoption.Revision, edit, default);

    public Task<AdoptionRecord> RemoveAmendmentAsync(AdoptionRecord adoption, int position) =>
        new RemoveAmendment(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, position, default);

    public Task<AdoptionRecord> EditAsync(AdoptionRecord adoption, Func<AdoptionFields, AdoptionFields> edit) =>
        new EditAdoption(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, edit(AdoptionFields.Of(adoption)), default);

    public Task<AdoptionRecord> ConsultAsync(AdoptionRecord adoption, NewConsultation? consultation) =>
        new RecordConsultation(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, consultation, default);

    public Task<AdoptionRecord> ApproveAsync(AdoptionRecord adoption, NewApproval approval) =>
        new RecordApproval(UseCases, Time).RunAsync(Caller, adoption.Key, adoption.Revision, approval, default);

    public Task<AdoptionRecord> RemoveApprovalAsync(AdoptionRecord adoption, int position) =>
        new RemoveApproval(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, position, default);

    public Task<AdoptionRecord> AdoptAsync(AdoptionRecord adoption, DateOnly? effective = null) =>
        new Adopt(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, adoption.Revision, effective, default);

    public Task<AdoptionRecord> WithdrawAsync(AdoptionRecord adoption, string reason) =>
        new WithdrawAdoption(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, reason, default);

    public Task<AdoptionRecord> AbandonAsync(AdoptionRecord adoption) =>
        new AbandonAdoption(UseCases).RunAsync(Caller, adoption.Key, adoption.Revision, "Started by mistake", default);

    public Task<VersionDecision> PinAsync(string version) => new PinVersion(UseCases, Time).RunAsync(Caller, Model(version), "Inspection this year", default);

    public Task<VersionDecision> DeclineAsync(string version, string reason = "Too long for us") => new DeclineVersion(UseCases, Time).RunAsync(Caller, Model(version), reason, default);

    public Task UndoAsync(string version) => new UndoDecision(UseCases).RunAsync(Caller, Model(version), default);

    public Task<AdoptionView> GetAsync(AdoptionRecord adoption) => new GetAdoption(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, default);

    public Task<TriedAnswers> TryAsync(AdoptionRecord adoption, string question, JsonNode? value) =>
        new TryAnswers(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, new Dictionary<string, JsonNode?> { [question] = value }, _ => [question], default);

    public Task<DocumentView> ReadAsync(AdoptionRecord adoption) => new ReadDocument(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, default);

    public Task<ComparedAdoption> CompareAsync(AdoptionRecord adoption) => new CompareAdoption(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, default);

    public Task<TaskList> TasksAsync() => new ReadTasks(UseCases, Workspaces, Time).RunAsync(Caller, organisation, default);

    public Task<PolicyRegister> RegisterAsync() => new ReadRegister(UseCases, Time).RunAsync(Caller, organisation, default);

    public Task<PolicyOverview> OverviewAsync() => new ReadPolicy(UseCases, Time).RunAsync(Caller, organisation, "demo", default);

    public Task<Mail> AskAsync(AdoptionRecord adoption, HandedQuestion handed) => new AskColleague(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, handed, default);

    public Task<DocumentFile> DownloadAsync(AdoptionRecord adoption, DownloadForm form = DownloadForm.Docx) =>
        new DownloadDocument(UseCases, Workspaces, Time).RunAsync(Caller, adoption.Key, form, default);

    public Task<IReadOnlyList<AdoptionRecord>> HistoryAsync(string policy = "demo", int? after = null, int limit = 50) => new HistoryOf(UseCases).RunAsync(Caller, organisation, policy, after, limit, default);

    public Task<IReadOnlyList<VersionDecision>> DecisionsAsync(string? policy = "demo", VersionKey? after = null, int limit = 50) => new ListDecisions(UseCases).RunAsync(Caller, organisation, policy, after, limit, default);

    public Task<IReadOnlyList<AdoptionSummary>> ListAsync(RegisterPlace? after = null, int limit = 50) => new ListAdoptions(UseCases).RunAsync(Caller, organisation, after, limit, default);

    public Task<AcademyResult> AdoptForAsync(string academy, AdoptionForAll wanted) => new AdoptForAcademy(UseCases, Workspaces, Time).RunAsync(Caller, academy, wanted, default);

    public Task<IReadOnlyList<AcademyResult>> AdoptForAllAsync(IEnumerable<string> academies, AdoptionForAll wanted) =>
        new AdoptForAcademies(new AdoptForAcademy(UseCases, Workspaces, Time)).RunAsync(Caller, academies, wanted, default);

    /// <summary>Starts <c>demo</c> with every required answer given.</summary>
    public async Task<AdoptionRecord> StartAnsweredAsync(string version = "1.0")
    {
        var started = await StartAsync(version);
        await AnswerAsync("approver", "The Principal");
        await AnswerAsync("use", "ban");
        return started;
    }

    /// <summary>Adopts <c>demo</c> from start to end.</summary>
    public async Task<AdoptionRecord> AdoptDemoAsync() => await AdoptAsync(await StartAnsweredAsync());

    /// <summary>Runs SQL in the scope of an organisation, below the use cases.</summary>
    public async Task<T?> SqlAsync<T>(string scope, string sql)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT enter_scope(@Scope, NULL, 'test', 'test', 'test', gen_random_uuid())", new { Scope = scope }, transaction);
        var result = await connection.QuerySingleOrDefaultAsync<T>(sql, transaction: transaction);
        await transaction.CommitAsync();
        return result;
    }
}
