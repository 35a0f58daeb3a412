namespace PolicyForge.Core.Record.Stores;

/// <summary>What is to be reviewed, and why.</summary>
public interface IReviewStore;
