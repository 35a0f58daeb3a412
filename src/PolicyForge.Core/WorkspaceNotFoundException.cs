namespace PolicyForge.Core;

/// <summary>There is no workspace in a folder.</summary>
public sealed class WorkspaceNotFoundException(string message) : Exception(message);
