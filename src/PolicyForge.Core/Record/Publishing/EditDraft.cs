using PolicyForge.Core.Checking;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Saves what was typed in a draft, mistakes and all, and tells what they are.</summary>
public sealed class EditDraft(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Saves it, then checks it: what was saved stays saved however the check ends.</summary>
    /// <exception cref="NotThereException">The draft is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">It is published, the text cannot be kept, or it says it is another version.</exception>
    public async Task<SavedDraft> RunAsync(Caller caller, DraftEdit command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        var (text, workspace) = await useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "edit draft", record => SaveAsync(record, command, cancellation), cancellation);
        return new SavedDraft(command.Expected + 1, await VersionCheck.RunAsync(workspace, text, cancellation));
    }

    private async Task<(ModelText Text, Workspace Workspace)> SaveAsync(IRecordTransaction record, DraftEdit command, CancellationToken cancellation)
    {
        var draft = await OwnVersions.DraftAsync(record, command.Policy, command.Version, command.Expected, cancellation);
        var text = draft.Text with
        {
            PolicyYaml = command.PolicyYaml is { } yaml ? TypedText.Kept(yaml) : draft.Text.PolicyYaml,
            Body = command.Body is { } body ? TypedText.Kept(body) : draft.Text.Body,
        };
        List<Problem> problems = [.. TypedText.File("policy_yaml", text.PolicyYaml), .. TypedText.File("body", text.Body), .. Identity(text)];
        if (problems.Count > 0)
            throw new RefusedException(problems);
        await record.Models.SaveDraftAsync(text, cancellation);
        await NameAsync(record, text, cancellation);
        return (text, await workspaces.OfModelAsync(record, text, cancellation));
    }

    private static IEnumerable<Problem> Identity(ModelText text)
    {
        foreach (var (key, value) in new[] { ("id", text.Policy), ("version", text.Version), ("publisher", text.Publisher) })
        {
            if (PolicyFile.Value(text.PolicyYaml, key) is YamlScalar { Text: var typed } && typed.Trim() != value)
                yield return new Problem("policy_yaml", $"The {key} must stay '{value}', not become '{typed.Trim()}'. Create a policy or draft a version for that.");
        }
    }

    // A policy goes by the title of what is published; before that, by what its author calls it.
    private static async Task NameAsync(IRecordTransaction record, ModelText text, CancellationToken cancellation)
    {
        var published = await record.Models.PublishedAsync(text.Key, cancellation);
        if (published.Count == 0 && PolicyFile.Value(text.PolicyYaml, "title") is YamlScalar { Text: var title } && !TypedText.Line("title", title, "").Any())
            await record.Models.OfferAsync(text.Key, null, title.Trim(), cancellation);
    }
}

/// <summary>What was typed.</summary>
/// <param name="Policy">In which policy.</param>
/// <param name="Version">In which draft.</param>
/// <param name="PolicyYaml">The whole of policy.yaml, or null to leave it.</param>
/// <param name="Body">The whole of body.md, or null to leave it.</param>
/// <param name="Expected">The revision that it was typed over.</param>
public sealed record DraftEdit(string Policy, string Version, string? PolicyYaml, string? Body, long Expected);

/// <summary>What became of it.</summary>
/// <param name="Revision">The draft's revision now.</param>
/// <param name="Check">What is wrong with the draft.</param>
public sealed record SavedDraft(long Revision, CheckReport Check);
