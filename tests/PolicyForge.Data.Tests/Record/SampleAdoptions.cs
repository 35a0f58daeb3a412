using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record;

/// <summary>Adoptions in force, put into a sample below its use cases.</summary>
internal static class SampleAdoptions
{
    /// <summary>Adopts a version that the council published, with a file of 12 kB.</summary>
    public static Task AdoptAsync(this SampleFixture sample, string organisation, string policy, string? due = null, string? owner = null, string model = "1.0", string cites = "{}") => sample.ActAsync(
        organisation,
        "operator",
        """
        INSERT INTO adoptions (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, owner, review, review_due, started_by, started_at)
        VALUES (@Organisation, @Policy, 1, 'northmoor-council', @Model, '1.0', 'Use of ' || @Policy, 'draft', @Owner, @Due, @Due::date, 'operator', '2026-01-01Z');
        INSERT INTO approvals (organisation_id, policy_id, number, position, stage, body, recorded_by, recorded_at)
        VALUES (@Organisation, @Policy, 1, 1, 'approved', 'Governors', 'operator', '2026-01-01Z');
        INSERT INTO adopted_documents (organisation_id, policy_id, number, content, sha256, document)
        VALUES (@Organisation, @Policy, 1, convert_to(repeat(@Policy, 2000), 'UTF8'), encode(sha256(convert_to(repeat(@Policy, 2000), 'UTF8')), 'hex'), '');
        UPDATE adoptions
        SET status = 'adopted', adopted_by = 'operator', adopted_at = '2026-01-02Z', frozen_answers = '{}', frozen_cites = @Cites::jsonb
        WHERE organisation_id = @Organisation AND policy_id = @Policy
        """,
        new { Organisation = organisation, Policy = policy, Due = due, Owner = owner, Model = model, Cites = cites });
}
