namespace PolicyForge.Web.Api.Repeats;

/// <summary>A request whose sender may send it again.</summary>
/// <param name="Key">The sender's name for it.</param>
/// <param name="Hash">What it asks.</param>
internal sealed record PendingRequest(string Key, byte[] Hash);
