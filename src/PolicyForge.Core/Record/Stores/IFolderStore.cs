using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Core.Record.Stores;

/// <summary>An organisation's whole record, a set at a time: for bringing folders in and writing them out.</summary>
public interface IFolderStore
{
    /// <summary>All answers of an organisation, and those of others for some policies.</summary>
    Task<IReadOnlyList<AnswerRecord>> AnswersAsync(string organisation, IReadOnlyCollection<string> others, IReadOnlyCollection<string> policies, CancellationToken cancellation);

    /// <summary>Adds answers, or puts them in the place of those that are there.</summary>
    Task SaveAnswersAsync(IReadOnlyCollection<AnswerRecord> answers, CancellationToken cancellation);

    /// <summary>All versions that a publisher has, drafts included.</summary>
    Task<IReadOnlyList<VersionRecord>> VersionsAsync(string publisher, CancellationToken cancellation);

    /// <summary>The versions that an organisation's adoptions are of.</summary>
    Task<IReadOnlyList<VersionRecord>> AdoptedVersionsAsync(string organisation, CancellationToken cancellation);

    /// <summary>Adds versions with their policies.</summary>
    Task AddVersionsAsync(string publisher, IReadOnlyCollection<VersionRecord> versions, string actor, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes drafts, which publishes those that are published by now, and withdraws.</summary>
    Task ChangeVersionsAsync(string publisher, IReadOnlyCollection<VersionRecord> versions, string actor, CancellationToken cancellation);

    /// <summary>Sets what policies are called and which of their versions is the latest.</summary>
    Task SaveHeadsAsync(string publisher, IReadOnlyCollection<PolicyHead> heads, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The texts that a publisher's drafts include, by name.</summary>
    Task<IReadOnlyDictionary<string, string>> SharedTextsAsync(string publisher, CancellationToken cancellation);

    /// <summary>Adds shared texts, or changes those that differ.</summary>
    Task SaveSharedTextsAsync(string publisher, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation);

    /// <summary>Adds authorities, or changes those that differ.</summary>
    Task SaveAuthoritiesAsync(JsonObject authorities, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>All adoptions of an organisation.</summary>
    Task<IReadOnlyList<AdoptionRecord>> AdoptionsAsync(string organisation, CancellationToken cancellation);

    /// <summary>Adds adoptions in hand with their amendments and approvals.</summary>
    Task AddAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, string actor, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes adoptions that are in hand, their amendments and approvals included.</summary>
    Task ChangeAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, string actor, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Puts adoptions in force, or past it, with what they froze; supersedes those that were in force.</summary>
    Task FreezeAsync(IReadOnlyCollection<FrozenAdoption> adoptions, CancellationToken cancellation);

    /// <summary>Sets how adoptions that were in force ended.</summary>
    Task EndAdoptionsAsync(IReadOnlyCollection<AdoptionRecord> adoptions, CancellationToken cancellation);

    /// <summary>The Word files of an organisation's adoptions.</summary>
    Task<IReadOnlyList<AdoptedFile>> FilesAsync(string organisation, CancellationToken cancellation);
}
