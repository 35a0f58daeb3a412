using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Organisations;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>school</c>, <c>trust</c> and <c>council</c>; false as a condition when there is none.</summary>
internal sealed class OrganisationObject : MemberTable, IScriptValue
{
    /// <summary>The members, for checking.</summary>
    public static readonly IReadOnlyList<string> MemberNames = ["name", "kind", "id", "urn"];

    private readonly bool _exists;

    private OrganisationObject(string name, IReadOnlyDictionary<string, object?> members, bool exists)
        : base(name, members) => _exists = exists;

    public object? Value => _exists ? true : null;

    public static OrganisationObject Of(BodyScope scope, string name, Organisation? organisation)
    {
        var members = MemberNames.ToDictionary(member => member, member => (object?)Member(scope, name, member, organisation), StringComparer.Ordinal);
        return new OrganisationObject(name, members, organisation is not null || IsExpected(scope, name));
    }

    private static object Member(BodyScope scope, string name, string member, Organisation? organisation)
    {
        var source = $"{name}.{member}";
        if (Text(scope, member, organisation) is { } text)
            return new FieldValue(source, text, text);
        var words = $"{Words.Of(member)} of {TermsObject.Of(scope, name, TermForm.Plain)}";
        return new MissingValue(source, words, $"Supply the {words}", "", []);
    }

    private static string? Text(BodyScope scope, string member, Organisation? organisation) => member switch
    {
        "name" => organisation?.Name,
        "id" => organisation?.Id,
        "urn" => organisation?.Urn,
        _ => organisation?.Kind.ToString().ToLowerInvariant() ?? OnlyKind(scope),
    };

    private static string? OnlyKind(BodyScope scope) =>
        scope.Family is null && scope.Policy.AppliesTo is [var only] ? only.ToString().ToLowerInvariant() : null;

    // A model for academies speaks of a trust although none is named yet.
    private static bool IsExpected(BodyScope scope, string name) =>
        scope.Family is null && (name != "trust" || scope.Policy.AppliesTo.Contains(OrganisationKind.Academy));
}
