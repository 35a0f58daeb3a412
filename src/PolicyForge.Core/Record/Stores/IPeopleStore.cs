namespace PolicyForge.Core.Record.Stores;

/// <summary>Members of organisations, and keys of the API.</summary>
public interface IPeopleStore;
