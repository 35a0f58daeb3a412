namespace PolicyForge.Core.Record.Publishing;

/// <summary>Lists an organisation's own models with where they stand and who has them.</summary>
public sealed class ListModels(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>A page of them, by id.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="after">The id of the last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<OwnModel>> RunAsync(Caller caller, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync<IReadOnlyList<OwnModel>>(
            caller,
            caller.Home,
            "list models",
            async record => [.. (await record.Models.OwnAsync(after, limit, cancellation)).Select(row => new OwnModel(row, NextReview(caller.Home, row)))],
            cancellation);
    }

    private DateOnly? NextReview(string publisher, OwnModelRow row)
    {
        if (row is not { LatestVersion: { } version, LatestYaml: { } yaml })
            return null;
        var policy = workspaces.Read(new ModelText(publisher, row.PolicyId, version, yaml, "", new Dictionary<string, string>())).Policy;
        return policy?.Review?.Due(policy.Effective ?? policy.Issued ?? DateOnly.FromDateTime(row.LatestPublished!.Value.UtcDateTime));
    }
}

/// <summary>An organisation's own model in a list.</summary>
/// <param name="Row">What the record holds of it.</param>
/// <param name="NextReview">When the version that is offered is to be looked at again, or null.</param>
public sealed record OwnModel(OwnModelRow Row, DateOnly? NextReview);

/// <summary>What the record holds of an organisation's own model.</summary>
/// <param name="PolicyId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="LatestVersion">The version that is offered, or null.</param>
/// <param name="LatestPublished">When that was published.</param>
/// <param name="LatestYaml">The text of that version's policy.yaml, or null.</param>
/// <param name="Drafts">The names of its drafts, newest first.</param>
/// <param name="Adopters">How many organisations have any version of it in force.</param>
/// <param name="OutOfDate">How many of them have another version than the one that is offered.</param>
public sealed record OwnModelRow(string PolicyId, string Title, string? LatestVersion, DateTimeOffset? LatestPublished, string? LatestYaml, string[] Drafts, long Adopters, long OutOfDate);
