using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Data.Seeding;

/// <summary>Invented adoptions with their parts, in the order that the record asks for: what is in force cannot change.</summary>
internal static class AdoptionRows
{
    public static void Add(SeedBatch batch, IReadOnlyList<SeededAdoption> adoptions)
    {
        // Of a policy, one at a time is in hand.
        foreach (var turn in adoptions.GroupBy(adoption => adoption.Record.Status == AdoptionStatus.Superseded).OrderByDescending(turn => turn.Key))
            AddTurn(batch, [.. turn]);
    }

    private static void AddTurn(SeedBatch batch, IReadOnlyList<SeededAdoption> adoptions)
    {
        AddAdoptions(batch, adoptions);
        AddAmendments(batch, [.. adoptions.SelectMany(adoption => adoption.Record.Amendments, (adoption, amendment) => (adoption, amendment))]);
        AddApprovals(batch, [.. adoptions.SelectMany(adoption => adoption.Record.Approvals, (adoption, approval) => (adoption, approval))]);
        List<SeededAdoption> inForce = [.. adoptions.Where(adoption => adoption.Frozen is not null)];
        AddDocuments(batch, inForce);
        Adopt(batch, inForce);
    }

    private static void AddAdoptions(SeedBatch batch, IReadOnlyList<SeededAdoption> adoptions) => batch.Insert(
        "adoptions",
        """
        organisation_id, policy_id, number, publisher_id, model_version, version, title, status, owner,
        consultation, effective, review, review_due, location, is_public, started_by, started_at
        """,
        adoptions,
        Key<SeededAdoption>(adoption => adoption.Record)
            .Text(adoption => adoption.Record.PublisherId)
            .Text(adoption => adoption.Record.ModelVersion)
            .Text(adoption => adoption.Record.Version)
            .Text(adoption => adoption.Record.Title)
            .Text(adoption => Words.Of(adoption.Frozen is null ? adoption.Record.Status : AdoptionStatus.Approved))
            .Text(adoption => adoption.Record.Owner)
            .Json(adoption => adoption.Record.Consultation?.ToJsonString())
            .Date(adoption => adoption.Record.Effective)
            .Text(adoption => adoption.Record.Review)
            .Date(adoption => adoption.Record.ReviewDue)
            .Text(adoption => adoption.Record.Location)
            .Truth(adoption => adoption.Record.IsPublic)
            .Text(_ => "operator")
            .Moment(adoption => adoption.StartedAt));

    private static void AddAmendments(SeedBatch batch, IReadOnlyList<(SeededAdoption Of, AmendmentRecord Amendment)> amendments) => batch.Insert(
        "amendments",
        "organisation_id, policy_id, number, position, content, clause_id, deviates, made_by, made_at",
        amendments,
        Key<(SeededAdoption Of, AmendmentRecord Amendment)>(row => row.Of.Record)
            .Integer(row => row.Amendment.Position)
            .Json(row => row.Amendment.Content.ToJsonString())
            .Text(row => row.Amendment.ClauseId)
            .Truth(row => row.Amendment.Deviates)
            .Text(_ => "operator")
            .Moment(row => row.Of.StartedAt));

    private static void AddApprovals(SeedBatch batch, IReadOnlyList<(SeededAdoption Of, ApprovalRecord Approval)> approvals) => batch.Insert(
        "approvals",
        "organisation_id, policy_id, number, position, stage, body, date, minute, recorded_by, recorded_at",
        approvals,
        Key<(SeededAdoption Of, ApprovalRecord Approval)>(row => row.Of.Record)
            .Integer(row => row.Approval.Position)
            .Text(row => row.Approval.Stage)
            .Text(row => row.Approval.Body)
            .Date(row => row.Approval.Date)
            .Text(row => row.Approval.Minute)
            .Text(_ => "operator")
            .Moment(row => row.Of.Record.AdoptedAt));

    private static void AddDocuments(SeedBatch batch, IReadOnlyList<SeededAdoption> adoptions) => batch.Insert(
        "adopted_documents",
        "organisation_id, policy_id, number, content, sha256, document",
        adoptions,
        Key<SeededAdoption>(adoption => adoption.Record)
            .Bytes(adoption => adoption.Frozen!.File.Word)
            .Text(adoption => adoption.Frozen!.File.Sha256)
            .Bytes(adoption => adoption.Frozen!.File.Document));

    private static void Adopt(SeedBatch batch, IReadOnlyList<SeededAdoption> adoptions) => batch.Add(
        adoptions,
        Key<SeededAdoption>(adoption => adoption.Record)
            .Text(adoption => Words.Of(adoption.Record.Status))
            .Moment(adoption => adoption.Record.AdoptedAt)
            .Json(adoption => adoption.Frozen!.Answers.ToJsonString())
            .Json(adoption => adoption.Frozen!.Cites.ToJsonString()),
        """
        UPDATE adoptions a
        SET status = r.status,
            adopted_by = 'operator',
            adopted_at = r.adopted_at,
            frozen_answers = r.answers,
            frozen_cites = r.cites,
            revision = a.revision + 1
        FROM {rows} AS r (organisation_id, policy_id, number, status, adopted_at, answers, cites)
        WHERE a.organisation_id = r.organisation_id
          AND a.policy_id = r.policy_id
          AND a.number = r.number
        """);

    private static SeedColumns<T> Key<T>(Func<T, AdoptionRecord> adoption) => new SeedColumns<T>()
        .Text(row => adoption(row).OrganisationId)
        .Text(row => adoption(row).PolicyId)
        .Integer(row => adoption(row).Number);
}
