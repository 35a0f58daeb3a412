namespace PolicyForge.Core.Record.Auditing;

/// <summary>A table whose every change the audit holds.</summary>
/// <param name="Name">The table.</param>
/// <param name="Key">The columns of its primary key without the organisation.</param>
public sealed record AuditedTable(string Name, params IReadOnlyList<string> Key)
{
    /// <summary>All of them, as the triggers of the database have it.</summary>
    public static IReadOnlyList<AuditedTable> All { get; } =
    [
        new("organisations"),
        new("logos", "name"),
        new("relations", "kind", "since"),
        new("subscriptions", "publisher_id"),
        new("memberships", "person_id"),
        new("api_keys", "key_id"),
        new("policies", "policy_id"),
        new("policy_versions", "policy_id", "version"),
        new("shared_texts", "name"),
        new("answers", "policy_id", "question_id"),
        new("adoptions", "policy_id", "number"),
        new("amendments", "policy_id", "number", "position"),
        new("approvals", "policy_id", "number", "position"),
        new("adopted_documents", "policy_id", "number"),
        new("version_decisions", "policy_id", "publisher_id", "version"),
        new("calendar_feeds", "feed_id"),
        new("invitations", "invitation_id"),
    ];
}
