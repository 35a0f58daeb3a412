namespace PolicyForge.Core.Record.Publishing;

/// <summary>A model policy in a list.</summary>
/// <param name="PublisherId">Whose it is.</param>
/// <param name="PublisherName">Their name.</param>
/// <param name="PolicyId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="LatestVersion">The version that is offered, or null while there is none.</param>
/// <param name="LatestPublished">When that was published.</param>
public sealed record PolicySummary(string PublisherId, string PublisherName, string PolicyId, string Title, string? LatestVersion, DateTimeOffset? LatestPublished);

/// <summary>Names a model policy.</summary>
/// <param name="PublisherId">Whose it is.</param>
/// <param name="PolicyId">Its id.</param>
public sealed record PolicyKey(string PublisherId, string PolicyId);

/// <summary>A version that was published.</summary>
/// <param name="Version">Its name.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record PublishedVersion(string Version, DateTimeOffset PublishedAt, bool IsWithdrawn);

/// <summary>What the record keeps when a version is published, besides its text.</summary>
/// <param name="Cites">The keys of the authorities that it cites.</param>
/// <param name="Actor">Who published it.</param>
/// <param name="At">When.</param>
/// <param name="Summary">What is new in it.</param>
/// <param name="Reasons">Why each clause changed, by clause id.</param>
public sealed record Publication(IReadOnlyList<string> Cites, string Actor, DateTimeOffset At, string Summary, IReadOnlyDictionary<string, string> Reasons);

/// <summary>How many adopted a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Adopters">How many organisations have it in force.</param>
public sealed record VersionUptake(string Version, long Adopters);

/// <summary>How many chose something.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Value">What they chose: a choice's key, yes or no; null for no answer.</param>
/// <param name="Adopters">How many.</param>
public sealed record OptionUptake(string QuestionId, string? Value, long Adopters);

/// <summary>A text that drafts may include.</summary>
/// <param name="Name">What <c>include</c> calls it.</param>
/// <param name="Body">Its words, Markdown with Scriban.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record SharedText(string Name, string Body, long Revision);

/// <summary>A shared text in a list.</summary>
/// <param name="Name">What <c>include</c> calls it.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record SharedTextSummary(string Name, int Length, long Revision);
