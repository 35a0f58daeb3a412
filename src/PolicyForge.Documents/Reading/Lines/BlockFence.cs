using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>A marked passage of whole lines.</summary>
/// <param name="Mark">What the passage is.</param>
/// <param name="First">Its first line in the Markdown without fences.</param>
/// <param name="Last">Its last line there.</param>
internal sealed record BlockFence(Mark Mark, int First, int Last);
