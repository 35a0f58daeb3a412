using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Core.Assembly;

/// <summary>Carries what the reader of bodies found over to diagnostics.</summary>
internal static class BodyProblems
{
    public static void Report(IEnumerable<BodyProblem> problems, Func<string?, Place> placeOf, BodyScope scope, Findings findings)
    {
        foreach (var problem in problems.Where(problem => problem.Kind != BodyProblemKind.MissingId))
        {
            if (StopsDocument(problem, scope))
                findings.Error(placeOf(problem.ClauseId), Code(problem.Kind), problem.Message);
            else
                findings.Warning(placeOf(problem.ClauseId), Code(problem.Kind), problem.Message);
        }
    }

    public static string Code(BodyProblemKind kind) => kind switch
    {
        BodyProblemKind.EmptySection => Codes.EmptySection,
        BodyProblemKind.EmptyList or BodyProblemKind.EmptyTable => Codes.EmptyList,
        BodyProblemKind.LeftoverBracket or BodyProblemKind.Residue or BodyProblemKind.DoubledWord => Codes.Leftover,
        BodyProblemKind.DuplicateId => Codes.DuplicateClause,
        _ => Codes.BodyForm,
    };

    public static void Report(DanglingReference dangling, bool isKnown, Place place, Findings findings)
    {
        if (isKnown)
            findings.Error(place, Codes.DanglingReference, $"This refers to '{dangling.Target}', which is not in the document. Give the reference a fallback, {{{{ ref \"{dangling.Target}\" \"words\" }}}}, or put it under the same condition.");
        else
            findings.Error(place, Codes.UnknownClause, $"This refers to '{dangling.Target}', but no clause has that id. Correct the id.");
    }

    public static void Report(DoubledReference doubled, Place place, Findings findings) => findings.Warning(
        place,
        Codes.Leftover,
        $"“{doubled.Words}”: a reference prints “section” or “paragraph” itself. Leave the typed word out.");

    public static void Report(DanglingReference dangling, Amendment deletion, Findings findings) => findings.Error(
        deletion.Clause.Place,
        Codes.DanglingReference,
        $"This deletes '{dangling.Target}', but '{dangling.ClauseId}' still refers to it. Replace that clause as well.");

    // The reader removed what was empty, so the document is whole; check still reports it to the author of the model.
    private static bool StopsDocument(BodyProblem problem, BodyScope scope) => problem.Kind switch
    {
        BodyProblemKind.EmptySection or BodyProblemKind.EmptyTable or BodyProblemKind.Residue or BodyProblemKind.DoubledWord => false,
        BodyProblemKind.EmptyList or BodyProblemKind.NoWords => scope.Edition == Edition.Adopted,
        BodyProblemKind.LeftoverBracket => scope.Edition == Edition.Adopted && !scope.IsGiven(Quoted(problem.Message)),
        _ => true,
    };

    private static string Quoted(string message) => message[(message.IndexOf('“', StringComparison.Ordinal) + 1)..Math.Max(1, message.LastIndexOf('”'))];
}
