using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Makes the documents of a publisher's versions in the model edition.</summary>
internal sealed class ModelDocuments(IRecordTransaction record, RecordWorkspace workspaces, DateOnly today)
{
    /// <summary>The document of a version; null when there is none or none can be made.</summary>
    public async Task<PolicyDocument?> OfAsync(PolicyKey policy, string version, CancellationToken cancellation) =>
        await record.Models.TextAsync(policy.PublisherId, policy.PolicyId, version, cancellation) is { } text
            ? Of(await workspaces.OfModelAsync(record, text, cancellation), text)
            : null;

    /// <summary>The document of a version in its workspace; null when none can be made.</summary>
    public PolicyDocument? Of(Workspace workspace, ModelText text) =>
        workspace.Assemble(new DocumentRequest(text.Policy, text.Version, null, Edition.Model, today)).Document;
}
