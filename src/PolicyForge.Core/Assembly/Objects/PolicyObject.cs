using PolicyForge.Core.Assembly.Values;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>policy</c>: the model's own record.</summary>
internal static class PolicyObject
{
    /// <summary>The members, for checking.</summary>
    public static readonly IReadOnlyList<string> MemberNames =
        ["id", "title", "version", "status", "owner", "updated_by", "purpose", "issued", "effective", "review", "publisher", "contact", "statutory", "accessibility"];

    public static MemberTable Of(BodyScope scope)
    {
        var policy = scope.Policy;
        object?[] values =
        [
            policy.Id, policy.Title, policy.Version, StatusWords.Of(policy.Status), policy.Owner, policy.UpdatedBy, policy.Purpose,
            DateValue.Of(policy.Issued), DateValue.Of(policy.Effective), policy.Review?.Text, scope.PublisherName, policy.Contact?.Text, policy.Statutory, policy.Accessibility,
        ];
        return new MemberTable("policy", MemberNames.Zip(values).ToDictionary(StringComparer.Ordinal));
    }
}
