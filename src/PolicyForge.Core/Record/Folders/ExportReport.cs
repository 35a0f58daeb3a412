namespace PolicyForge.Core.Record.Folders;

/// <summary>What writing records out came to.</summary>
/// <param name="Organisations">How many organisations were written whole.</param>
/// <param name="Documents">How many Word files.</param>
/// <param name="Notes">What the files cannot say of the record.</param>
public sealed record ExportReport(int Organisations, int Documents, IReadOnlyList<string> Notes);
