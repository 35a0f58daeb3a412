using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Puts what was typed in the place of a draft's text.</summary>
internal static class DraftSaving
{
    /// <summary>Saves it, mistakes and all.</summary>
    /// <returns>The draft's text now.</returns>
    public static async Task<ModelText> SaveAsync(IRecordTransaction record, DraftEdit command, CancellationToken cancellation)
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
        return text;
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
