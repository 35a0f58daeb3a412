namespace PolicyForge.Core.Record.Stores;

/// <summary>What changed, from what to what, and who changed it.</summary>
public interface IAuditStore;
