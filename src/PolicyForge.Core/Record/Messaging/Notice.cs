using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Something that an organisation should know.</summary>
/// <param name="OrganisationId">Whom it is for.</param>
/// <param name="NoticeId">Its id; later ones sort after earlier ones.</param>
/// <param name="Kind">What happened: <c>version-published</c>, <c>job-ended</c> and the like.</param>
/// <param name="PolicyId">The policy that it is about, or null.</param>
/// <param name="Detail">More of it, by kind.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="ReadAt">When it was read, or null.</param>
public sealed record Notice(string OrganisationId, Guid NoticeId, string Kind, string? PolicyId, JsonObject Detail, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt)
{
    /// <summary>Its place among the notices, the newest first.</summary>
    [JsonIgnore]
    public NoticePlace Place => new(CreatedAt, NoticeId);
}

/// <summary>A place among notices.</summary>
public sealed record NoticePlace(DateTimeOffset CreatedAt, Guid NoticeId);
