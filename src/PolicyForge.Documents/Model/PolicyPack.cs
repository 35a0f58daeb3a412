namespace PolicyForge.Documents;

/// <summary>Several policies in one file, for a board to read.</summary>
/// <param name="Title">What stands on the cover.</param>
/// <param name="Date">The day it was made, as printed.</param>
/// <param name="Organisation">Whose pack it is, and its brand.</param>
/// <param name="Policies">The policies in their order.</param>
public sealed record PolicyPack(string Title, string Date, OrganisationMark Organisation, ValueList<PackedPolicy> Policies);

/// <summary>A policy in a pack.</summary>
/// <param name="Document">The policy.</param>
/// <param name="Changes">What changed since the version before, to be read first.</param>
public sealed record PackedPolicy(PolicyDocument Document, ValueList<Block> Changes);
