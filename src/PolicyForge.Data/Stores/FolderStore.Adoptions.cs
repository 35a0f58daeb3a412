using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Data.Stores;

internal sealed partial class FolderStore
{
    private const string AdoptionRows =
        """
        jsonb_to_recordset(@Rows) AS r
        (
            organisation_id text, policy_id text, number integer, publisher_id text, model_version text, version text, title text, status text,
            owner text, author text, consultation jsonb, effective date, review text, review_due date, location text, source text, history jsonb,
            adopted_by text, adopted_at timestamptz, frozen_answers jsonb, frozen_cites jsonb, amendments jsonb, approvals jsonb
        )
        """;

    private const string AddParts =
        $"""
        INSERT INTO amendments (organisation_id, policy_id, number, position, content, clause_id, deviates, made_by, made_at)
        SELECT r.organisation_id, r.policy_id, r.number, m.position, m.content, m.clause_id, m.deviates, @Actor, @Now
        FROM {AdoptionRows}, jsonb_to_recordset(r.amendments) AS m (position integer, content jsonb, clause_id text, deviates boolean);

        INSERT INTO approvals (organisation_id, policy_id, number, position, stage, body, date, minute, recorded_by, recorded_at)
        SELECT r.organisation_id, r.policy_id, r.number, p.position, p.stage, p.body, p.date, p.minute, @Actor, @Now
        FROM {AdoptionRows}, jsonb_to_recordset(r.approvals) AS p (position integer, stage text, body text, date date, minute text);
        """;

    private const string SameAdoption =
        """
        a.organisation_id = r.organisation_id
          AND a.policy_id = r.policy_id
          AND a.number = r.number
        """;

    public Task AddAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, string actor, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        $"""
        INSERT INTO adoptions (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, owner, author, consultation, effective, review, review_due, location, source, history, started_by, started_at)
        SELECT
            r.organisation_id, r.policy_id, r.number, r.publisher_id, r.model_version, r.version, r.title, r.status, r.owner, r.author, r.consultation,
            r.effective, r.review, r.review_due, r.location, r.source, r.history, @Actor, @Now
        FROM {AdoptionRows};

        {AddParts}
        """,
        new { Rows = Rows(adoptions), Actor = actor, Now = now });

    public Task ChangeAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, string actor, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        $"""
        UPDATE adoptions a
        SET publisher_id = r.publisher_id,
            model_version = r.model_version,
            title = r.title,
            status = r.status,
            owner = r.owner,
            author = r.author,
            consultation = r.consultation,
            effective = r.effective,
            review = r.review,
            review_due = r.review_due,
            location = r.location,
            source = r.source,
            history = r.history,
            revision = a.revision + 1
        FROM {AdoptionRows}
        WHERE {SameAdoption};

        DELETE FROM amendments a USING {AdoptionRows} WHERE {SameAdoption};
        DELETE FROM approvals a USING {AdoptionRows} WHERE {SameAdoption};

        {AddParts}
        """,
        new { Rows = Rows(adoptions), Actor = actor, Now = now });

    public Task FreezeAsync(IReadOnlyCollection<FrozenAdoption> adoptions, CancellationToken cancellation) => session.RunAsync(
        $"""
        UPDATE adoptions a
        SET status = 'superseded',
            revision = a.revision + 1
        FROM {AdoptionRows}
        WHERE a.organisation_id = r.organisation_id
          AND a.policy_id = r.policy_id
          AND a.number <> r.number
          AND a.status = 'adopted'
          AND r.status = 'adopted';

        INSERT INTO adopted_documents (organisation_id, policy_id, number, content, sha256, document)
        SELECT d.organisation_id, d.policy_id, d.number, d.content, d.sha256, d.document
        FROM unnest(@Organisations, @Policies, @Numbers, @Contents, @Hashes, @Documents) AS d (organisation_id, policy_id, number, content, sha256, document);

        UPDATE adoptions a
        SET status = r.status,
            adopted_by = r.adopted_by,
            adopted_at = r.adopted_at,
            frozen_answers = r.frozen_answers,
            frozen_cites = r.frozen_cites,
            revision = a.revision + 1
        FROM {AdoptionRows}
        WHERE {SameAdoption};
        """,
        new
        {
            Rows = new JsonArray([.. adoptions.Select(Row)]),
            Organisations = adoptions.Select(frozen => frozen.Adoption.OrganisationId).ToArray(),
            Policies = adoptions.Select(frozen => frozen.Adoption.PolicyId).ToArray(),
            Numbers = adoptions.Select(frozen => frozen.Adoption.Number).ToArray(),
            Contents = adoptions.Select(frozen => frozen.File.Word).ToArray(),
            Hashes = adoptions.Select(frozen => frozen.File.Sha256).ToArray(),
            Documents = adoptions.Select(frozen => frozen.File.Document).ToArray(),
        });

    public Task EndAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, CancellationToken cancellation) => session.RunAsync(
        $"""
        UPDATE adoptions a
        SET status = r.status,
            revision = a.revision + 1
        FROM {AdoptionRows}
        WHERE {SameAdoption}
        """,
        new { Rows = Rows(adoptions) });

    public Task<IReadOnlyList<AdoptedFile>> FilesAsync(string organisation, CancellationToken cancellation) => session.ListAsync<AdoptedFile>(
        """
        SELECT
            d.policy_id AS policy,
            a.version,
            d.content
        FROM adopted_documents d
        JOIN adoptions a USING (organisation_id, policy_id, number)
        WHERE d.organisation_id = @Organisation
        ORDER BY d.policy_id, d.number
        """,
        new { Organisation = organisation });

    private static JsonArray Rows(IEnumerable<AdoptionRecord> adoptions) => [.. adoptions.Select(Row)];

    private static JsonObject Row(FrozenAdoption frozen)
    {
        var row = Row(frozen.Adoption);
        row["frozen_answers"] = frozen.Answers.DeepClone();
        row["frozen_cites"] = frozen.Cites.DeepClone();
        return row;
    }

    private static JsonObject Row(AdoptionRecord adoption) => new()
    {
        ["organisation_id"] = adoption.OrganisationId,
        ["policy_id"] = adoption.PolicyId,
        ["number"] = adoption.Number,
        ["publisher_id"] = adoption.PublisherId,
        ["model_version"] = adoption.ModelVersion,
        ["version"] = adoption.Version,
        ["title"] = adoption.Title,
        ["status"] = Word(adoption.Status),
        ["owner"] = adoption.Owner,
        ["author"] = adoption.Author,
        ["consultation"] = adoption.Consultation?.DeepClone(),
        ["effective"] = Iso(adoption.Effective),
        ["review"] = adoption.Review,
        ["review_due"] = Iso(adoption.ReviewDue),
        ["location"] = adoption.Location,
        ["source"] = adoption.Source,
        ["history"] = adoption.History.DeepClone(),
        ["adopted_by"] = adoption.AdoptedBy,
        ["adopted_at"] = adoption.AdoptedAt,
        ["amendments"] = new JsonArray([.. adoption.Amendments.Select(Row)]),
        ["approvals"] = new JsonArray([.. adoption.Approvals.Select(Row)]),
    };

    private static JsonObject Row(AmendmentRecord amendment) => new()
    {
        ["position"] = amendment.Position,
        ["content"] = amendment.Content.DeepClone(),
        ["clause_id"] = amendment.ClauseId,
        ["deviates"] = amendment.Deviates,
    };

    private static JsonObject Row(ApprovalRecord approval) => new()
    {
        ["position"] = approval.Position,
        ["stage"] = approval.Stage,
        ["body"] = approval.Body,
        ["date"] = Iso(approval.Date),
        ["minute"] = approval.Minute,
    };

    private static string Word(AdoptionStatus status) => status.ToString().ToLowerInvariant();

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
