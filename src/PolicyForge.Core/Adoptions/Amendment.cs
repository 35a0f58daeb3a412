using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Adoptions;

/// <summary>A local edit, keyed by the id of the clause it edits.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Clause">The clause or section, with its place in the file.</param>
/// <param name="Text">The new text; null for a deletion.</param>
/// <param name="NewId">The id of an added clause; null for other edits.</param>
internal sealed record Amendment(AmendmentKind Kind, YamlScalar Clause, YamlScalar? Text, YamlScalar? NewId)
{
    public string Target => Clause.Text.Trim();

    /// <summary>Whether the text of a clause is this amendment's.</summary>
    public bool Writes(string clause) => Text is not null
        && ((Kind == AmendmentKind.Replace && clause == Target) || clause == NewId?.Text.Trim() || Text.Text.Contains($"#{clause}", StringComparison.Ordinal));

    public static Amendment? Read(MapReader map)
    {
        var clause = map.Scalar("clause");
        var after = map.Scalar("after");
        var replace = map.Scalar("replace");
        var add = map.Scalar("add");
        var id = map.Scalar("id");
        var delete = map.Truth("delete") ?? false;
        map.Done();
        switch (clause, after, replace, add, id, delete)
        {
            case ({ }, null, { }, null, null, false):
                return new Amendment(AmendmentKind.Replace, clause, replace, null);
            case ({ }, null, null, null, null, true):
                return new Amendment(AmendmentKind.Delete, clause, null, null);
            case (null, { }, null, { }, { }, false):
                return new Amendment(AmendmentKind.Add, after, add, id);
            default:
                map.Findings.Error(map.Place, Codes.AmendmentForm, "This is not an amendment. Write {clause: ID, replace: TEXT}, {after: ID, add: TEXT, id: NEW-ID} or {clause: ID, delete: true}.");
                return null;
        }
    }
}

/// <summary>What an amendment does.</summary>
internal enum AmendmentKind
{
    Replace,
    Add,
    Delete,
}
