namespace PolicyForge.Core.Record.Stores;

/// <summary>Notices, mail waiting to be sent, and calendar feeds.</summary>
public interface IMessageStore;
