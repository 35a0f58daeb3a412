using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>The latest version of a policy that an organisation is offered.</summary>
/// <param name="Text">The version; only the text of its policy file is read.</param>
/// <param name="Title">The policy's title.</param>
public sealed record OfferedVersion(ModelText Text, string Title);

/// <summary>A policy that a trust may decide on for its academies.</summary>
/// <param name="PublisherId">Whose model it is.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Version">The latest version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Questions">How many questions it asks.</param>
/// <param name="Answered">How many of them the trust has answered for all.</param>
/// <param name="Locked">How many of these its academies may not change.</param>
public sealed record ForAllPolicy(string PublisherId, string PolicyId, string Version, string Title, int Questions, int Answered, int Locked);

/// <summary>Lists the policies that a trust may decide on for all of its academies.</summary>
public sealed class ListForAll(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>The policies, by title.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="trust">The trust that they act in.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<ForAllPolicy>> RunAsync(Caller caller, string trust, CancellationToken cancellation) =>
        useCases.ReadAsync(caller, trust, "list policies for all", record => ListAsync(record, trust, cancellation), cancellation);

    private async Task<IReadOnlyList<ForAllPolicy>> ListAsync(IRecordTransaction record, string trust, CancellationToken cancellation)
    {
        TrustScope.Academies(record, trust);
        var offered = await record.Overview.OfferedAsync(trust, cancellation);
        var counts = (await record.Overview.AnswerCountsAsync(trust, cancellation)).ToDictionary(count => count.PolicyId, StringComparer.Ordinal);
        return
        [
            .. offered
                .Where(policy => workspaces.IsFor(policy.Text, OrganisationKind.Academy))
                .Select(policy => Of(policy, counts.GetValueOrDefault(policy.Text.Policy)))
                .OrderBy(policy => policy.Title, StringComparer.CurrentCulture),
        ];
    }

    private ForAllPolicy Of(OfferedVersion offered, AnswerCount? count)
    {
        var text = offered.Text;
        return new ForAllPolicy(text.Publisher, text.Policy, text.Version, offered.Title, workspaces.Read(text).Policy?.Questions.Count ?? 0, count?.Answered ?? 0, count?.Locked ?? 0);
    }
}

/// <summary>How much an organisation has answered of a policy.</summary>
public sealed record AnswerCount(string PolicyId, int Answered, int Locked);
