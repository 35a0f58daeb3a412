namespace PolicyForge.Core.Record.Stores;

/// <summary>Adoptions with their amendments, approvals and files.</summary>
public interface IAdoptionStore;
