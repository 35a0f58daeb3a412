namespace PolicyForge.Core.Record.Messaging;

/// <summary>A calendar with the review dates that anybody can read who knows its secret.</summary>
/// <param name="FeedId">Its id.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
public sealed record CalendarFeed(string FeedId, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <summary>A feed that was just made. The secret is told once.</summary>
/// <param name="FeedId">Its id.</param>
/// <param name="Secret">What its address must hold beside the organisation and the id.</param>
public sealed record CreatedFeed(string FeedId, string Secret);
