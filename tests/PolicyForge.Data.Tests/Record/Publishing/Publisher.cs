using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

/// <summary>Somebody who writes and publishes policies in an organisation.</summary>
internal sealed class Publisher(SampleFixture sample, string organisation = "northmoor-council", string actor = "key:council")
{
    public static readonly IReadOnlyDictionary<string, string> NoReasons = new Dictionary<string, string>();

    public Caller Caller { get; private init; } = new(organisation, actor, null, "api", Privileges.All);

    private UseCases UseCases => sample.Builder.UseCases;

    private RecordWorkspace Workspaces => sample.Builder.Workspaces;

    public PolicyKey Key(string policy) => new(organisation, policy);

    public Task<string> CreateAsync(string policy) => new CreatePolicy(UseCases, TimeProvider.System).RunAsync(Caller, new NewPolicy(policy, "A policy"), default);

    public Task<string> DraftAsync(string policy, string from, string? version = null) => new DraftVersion(UseCases, TimeProvider.System).RunAsync(Caller, new NewDraft(policy, from, version), default);

    public Task<SavedDraft> EditAsync(string policy, string version, string? yaml, string? body, long expected) =>
        new EditDraft(UseCases, Workspaces).RunAsync(Caller, new DraftEdit(policy, version, yaml, body, expected), default);

    public Task<Core.Checking.CheckReport> CheckAsync(string policy, string version) => new CheckVersion(UseCases, Workspaces).RunAsync(Caller, policy, version, default);

    public Task<ModelVersion> PublishAsync(string policy, string version, long expected, IReadOnlyDictionary<string, string>? reasons = null, string summary = "What is new.") =>
        new PublishVersion(UseCases, Workspaces, TimeProvider.System).RunAsync(Caller, new PublishDraft(policy, version, summary, reasons ?? NoReasons, expected), default);

    public Task<ModelVersion> WithdrawAsync(string policy, string version, long expected, string reason = "The law changed.") =>
        new WithdrawVersion(UseCases, TimeProvider.System).RunAsync(Caller, new Withdrawal(policy, version, reason, expected), default);

    public Task DeleteAsync(string policy, string version, long expected) => new DeleteDraft(UseCases).RunAsync(Caller, policy, version, expected, default);

    public Task<SavedText> ShareAsync(string name, string body, long? expected = null) => new EditSharedText(UseCases).RunAsync(Caller, new SharedTextEdit(name, body, expected), default);

    public Task UnshareAsync(string name, long expected) => new DeleteSharedText(UseCases).RunAsync(Caller, name, expected, default);

    public Task<ModelVersion> GetAsync(PolicyKey policy, string version) => new GetVersion(UseCases).RunAsync(Caller, policy, version, default);

    public Task<ModelVersion> GetAsync(string policy, string version) => GetAsync(Key(policy), version);

    public Task<PolicySummary> PolicyAsync(PolicyKey policy) => new GetPolicy(UseCases).RunAsync(Caller, policy, default);

    public Task<IReadOnlyList<PolicySummary>> PoliciesAsync(PolicyKey? after = null, int limit = 100) => new ListPolicies(UseCases).RunAsync(Caller, after, limit, default);

    public Task<IReadOnlyList<VersionSummary>> VersionsAsync(PolicyKey policy, string? after = null, int limit = 100) => new ListVersions(UseCases).RunAsync(Caller, policy, after, limit, default);

    public Task<UptakeCounts> UptakeAsync(string policy, string? version = null) => new Uptake(UseCases).RunAsync(Caller, policy, version, default);

    /// <summary>The same organisation, with less to do there.</summary>
    public Publisher As(Role role) => new(sample, organisation, $"key:{role}") { Caller = Caller with { May = Privileges.Of(role), Actor = $"key:{role}" } };

    /// <summary>A policy whose only version is published.</summary>
    public async Task PublishedAsync(string policy, string? body = null)
    {
        await CreateAsync(policy);
        var revision = body is null ? 1 : (await EditAsync(policy, "1.0", null, body, 1)).Revision;
        await PublishAsync(policy, "1.0", revision);
    }
}
