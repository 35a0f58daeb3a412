using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Model policies, their versions, shared texts, and the authorities that everybody cites.</summary>
public interface IModelStore
{
    /// <summary>The text of a version, or null when there is none that can be read. A draft includes the publisher's shared texts as they are now.</summary>
    Task<ModelText?> TextAsync(string publisher, string policy, string version, CancellationToken cancellation);

    /// <summary>The authorities in JSON, in the form of authorities.yaml.</summary>
    Task<string> AuthoritiesAsync(CancellationToken cancellation);

    /// <summary>The policies that can be read, by publisher and id.</summary>
    /// <param name="after">The last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<PolicySummary>> PoliciesAsync(PolicyKey? after, int limit, CancellationToken cancellation);

    /// <summary>The caller's own policies, by id.</summary>
    /// <param name="after">The id of the last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<OwnModelRow>> OwnAsync(string? after, int limit, CancellationToken cancellation);

    /// <summary>A policy, or null when there is none that can be read.</summary>
    Task<PolicySummary?> PolicyAsync(PolicyKey key, CancellationToken cancellation);

    /// <summary>The versions of a policy that can be read, newest first.</summary>
    /// <param name="key">The policy.</param>
    /// <param name="after">The last version of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<VersionSummary>> VersionsAsync(PolicyKey key, string? after, int limit, CancellationToken cancellation);

    /// <summary>A version, or null when there is none that can be read.</summary>
    Task<ModelVersion?> VersionAsync(PolicyKey key, string version, CancellationToken cancellation);

    /// <summary>Keeps everybody else from changing a policy and its versions until the transaction ends; false when it is not the caller's.</summary>
    Task<bool> LockPolicyAsync(PolicyKey key, CancellationToken cancellation);

    /// <summary>Adds a policy; false when there is one of that id.</summary>
    Task<bool> AddPolicyAsync(PolicyKey key, string title, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Adds a draft; false when there is a version of that name.</summary>
    Task<bool> AddDraftAsync(ModelText text, string actor, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Replaces the text of a draft.</summary>
    Task SaveDraftAsync(ModelText text, CancellationToken cancellation);

    /// <summary>Removes a draft, and the policy when that was all of it.</summary>
    Task RemoveDraftAsync(PolicyKey key, string version, CancellationToken cancellation);

    /// <summary>Makes a draft final.</summary>
    Task PublishAsync(ModelText text, Publication publication, CancellationToken cancellation);

    /// <summary>Takes a published version back.</summary>
    Task WithdrawAsync(PolicyKey key, string version, string reason, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>All versions of a policy that were ever published, in no order.</summary>
    Task<IReadOnlyList<PublishedVersion>> PublishedAsync(PolicyKey key, CancellationToken cancellation);

    /// <summary>Sets the version that is offered, or none, and the title that the policy goes by.</summary>
    Task OfferAsync(PolicyKey key, PublishedVersion? latest, string? title, CancellationToken cancellation);

    /// <summary>Tells everybody who takes the caller's models.</summary>
    Task NotifyTakersAsync(string kind, string policy, JsonObject detail, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>How many are told of what becomes of the caller's policy.</summary>
    Task<long> ToldAsync(string policy, CancellationToken cancellation);

    /// <summary>The schools that can be read and have the caller's policy in force, by id.</summary>
    /// <param name="policy">Which of the caller's policies.</param>
    /// <param name="after">The last school of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<ModelUser>> UsersAsync(string policy, string? after, int limit, CancellationToken cancellation);

    /// <summary>The versions of the caller's policy that somebody declined, newest first.</summary>
    Task<IReadOnlyList<DeclinedModel>> DeclinesAsync(string policy, CancellationToken cancellation);

    /// <summary>How many adopted which version of the caller's policy.</summary>
    Task<IReadOnlyList<VersionUptake>> UptakeAsync(string policy, CancellationToken cancellation);

    /// <summary>How many of those who adopted a version of the caller's policy chose what.</summary>
    Task<IReadOnlyList<OptionUptake>> OptionUptakeAsync(string policy, string version, CancellationToken cancellation);

    /// <summary>The texts that a publisher's drafts may include, without their words, by name.</summary>
    Task<IReadOnlyList<SharedTextSummary>> SharedTextsAsync(string publisher, CancellationToken cancellation);

    /// <summary>One of them, or null.</summary>
    Task<SharedText?> SharedTextAsync(string publisher, string name, CancellationToken cancellation);

    /// <summary>Adds a shared text; false when there is one of that name.</summary>
    Task<bool> AddSharedTextAsync(string publisher, string name, string body, CancellationToken cancellation);

    /// <summary>Replaces a shared text; false when it has another revision.</summary>
    Task<bool> SaveSharedTextAsync(string publisher, string name, string body, long expected, CancellationToken cancellation);

    /// <summary>Removes a shared text; false when it has another revision.</summary>
    Task<bool> RemoveSharedTextAsync(string publisher, string name, long expected, CancellationToken cancellation);
}
