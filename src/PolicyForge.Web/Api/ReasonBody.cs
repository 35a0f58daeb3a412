namespace PolicyForge.Web.Api;

/// <summary>Why something is done.</summary>
/// <param name="Reason">In a sentence.</param>
internal sealed record ReasonBody(string Reason);

/// <summary>Why something is done, if there is a reason to tell.</summary>
/// <param name="Reason">In a sentence.</param>
internal sealed record ReasonIfAny(string? Reason = null);
