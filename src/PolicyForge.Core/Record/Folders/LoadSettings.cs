using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Brings in who stands above an organisation, whose models it takes, and what it answered.</summary>
internal sealed class LoadSettings(IRecordTransaction record, Workspace workspace, DateTimeOffset now)
{
    public async Task<bool> RunAsync(Organisation organisation, CancellationToken cancellation)
    {
        var known = (await record.Organisations.ProfilesAsync([organisation.Id], cancellation))[organisation.Id];
        var related = await RelateAsync(organisation.Id, RelationKind.Trust, known.Trust, organisation.Trust, cancellation);
        related |= await RelateAsync(organisation.Id, RelationKind.LocalAuthority, known.LocalAuthority, organisation.LocalAuthority, cancellation);
        var subscribed = await SubscribeAsync(organisation, cancellation);
        return await AnswerAsync(organisation, cancellation) || subscribed || related;
    }

    private async Task<bool> RelateAsync(string organisation, RelationKind kind, string? known, string? wanted, CancellationToken cancellation)
    {
        if (known == wanted)
            return false;
        if (known is not null)
            await record.Organisations.EndRelationAsync(organisation, kind, now, cancellation);
        if (wanted is not null)
            await record.Organisations.RelateAsync([new Relation(organisation, kind, wanted)], now, cancellation);
        return true;
    }

    private async Task<bool> SubscribeAsync(Organisation organisation, CancellationToken cancellation)
    {
        // Who answers a policy for those below takes its publisher's models as well as who adopts it.
        var used = organisation.Policies.Values.Select(entry => FolderAnswers.Model(workspace, entry).Publisher);
        var subscribed = await record.Organisations.SubscriptionsAsync(organisation.Id, cancellation);
        string[] missing = [.. used.Except(new[] { organisation.Id, organisation.Trust, organisation.LocalAuthority }.OfType<string>().Concat(subscribed))];
        if (missing.Length > 0)
            await record.Organisations.SubscribeAsync(organisation.Id, missing, now, cancellation);
        return missing.Length > 0;
    }

    private async Task<bool> AnswerAsync(Organisation organisation, CancellationToken cancellation)
    {
        var known = (await record.Folders.AnswersAsync(organisation.Id, [], [], cancellation)).ToDictionary(answer => (answer.PolicyId, answer.QuestionId));
        AnswerRecord[] differ =
        [
            .. new FolderAnswers(workspace, organisation, "operator", now).All()
                .Where(answer => known.GetValueOrDefault((answer.PolicyId, answer.QuestionId)) is not { } given || given.Locked != answer.Locked || !JsonNode.DeepEquals(given.Value, answer.Value)),
        ];
        if (differ.Length > 0)
            await record.Folders.SaveAnswersAsync(differ, cancellation);
        return differ.Length > 0;
    }
}
