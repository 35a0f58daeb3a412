using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>adoption</c>: the organisation's own record.</summary>
internal static class AdoptionObject
{
    /// <summary>The members, for checking, with the words that stand in for each.</summary>
    public static readonly IReadOnlyDictionary<string, string> MemberNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["version"] = "version",
        ["status"] = "status",
        ["effective"] = "effective date",
        ["review"] = "review date",
        ["approved"] = "date of approval",
        ["approved_by"] = "approving body",
        ["owner"] = "owner",
        ["location"] = "location",
        ["source"] = "source",
        ["model"] = "model version",
    };

    public static MemberTable Of(BodyScope scope) => new(
        "adoption",
        MemberNames.ToDictionary(member => member.Key, member => (object?)Member(scope, member.Key, member.Value), StringComparer.Ordinal));

    private static IBodyValue Member(BodyScope scope, string name, string words)
    {
        var source = $"adoption.{name}";
        return Day(scope, name) is { } day ? new FieldValue(source, DateText.Long(day), day.ToDateTime(TimeOnly.MinValue))
            : Text(scope, name) is { } text ? new FieldValue(source, text, text)
            : new MissingValue(source, words, $"Record the {words} of the adoption", "", []);
    }

    private static DateOnly? Day(BodyScope scope, string name) => name switch
    {
        "effective" => scope.Adoption?.Effective,
        "approved" => scope.Adoption?.LastApproved,
        _ => null,
    };

    private static string? Text(BodyScope scope, string name) => scope.Adoption is not { } adoption ? null : name switch
    {
        "version" => adoption.Version,
        "status" => StatusWords.Of(adoption.Status),
        "review" => adoption.Review?.Text,
        "approved_by" => adoption.Approvals.Count > 0 ? adoption.Approvals[^1].Body : null,
        "owner" => adoption.Owner ?? scope.Policy.Owner,
        "location" => adoption.Location,
        "source" => adoption.Source,
        "model" => adoption.Model,
        _ => null,
    };
}
