namespace PolicyForge.Core.Record.Stores;

/// <summary>Long work, its items and its progress.</summary>
public interface IJobStore;
