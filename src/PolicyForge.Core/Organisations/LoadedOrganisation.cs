using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Organisations;

/// <summary>An organisation as far as its file could be read.</summary>
/// <param name="Organisation">The organisation; null when its file says too little.</param>
/// <param name="Diagnostics">What is wrong with the file outside its policies.</param>
public sealed record LoadedOrganisation(Organisation? Organisation, IReadOnlyList<Diagnostic> Diagnostics);
