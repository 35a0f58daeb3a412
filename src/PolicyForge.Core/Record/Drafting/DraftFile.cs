using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Changes the policy.yaml of a draft, when what comes of it can be read.</summary>
internal sealed class DraftFile(IRecordTransaction record, RecordWorkspace workspaces)
{
    /// <summary>Changes it.</summary>
    /// <param name="seen">The draft.</param>
    /// <param name="change">Makes the new text of the old.</param>
    /// <param name="fieldOf">What was changed, of the path of a value in the file; null for what was not: its mistakes were there before.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The draft's revision now.</returns>
    /// <exception cref="RefusedException">What was changed cannot be read.</exception>
    public async Task<long> ChangeAsync(SeenDraft seen, Func<string, string> change, Func<string, string?> fieldOf, CancellationToken cancellation)
    {
        var draft = await OwnVersions.DraftAsync(record, seen.Policy, seen.Version, seen.Revision, cancellation);
        var text = draft.Text with { PolicyYaml = change(draft.Text.PolicyYaml) };
        var problems = workspaces.Read(text).Diagnostics
            .Select(diagnostic => FieldPath.Problem(diagnostic, text.PolicyYaml))
            .Select(problem => fieldOf(problem.Field) is { } field ? problem with { Field = field } : null)
            .OfType<Problem>()
            .ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
        await DraftSaving.SaveAsync(record, new DraftEdit(seen.Policy, seen.Version, text.PolicyYaml, null, seen.Revision), cancellation);
        return seen.Revision + 1;
    }
}
