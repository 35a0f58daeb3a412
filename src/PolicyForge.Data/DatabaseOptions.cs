namespace PolicyForge.Data;

/// <summary>Which database to use: an administrator's server, by both connection strings, or else a private one.</summary>
/// <param name="Owner">Connects the role <c>policyforge_owner</c>, which owns the database and migrates it.</param>
/// <param name="Application">Connects the role <c>policyforge_app</c>, which the program works as.</param>
/// <param name="PrivateFolder">Where a private server keeps its data.</param>
public sealed record DatabaseOptions(string? Owner, string? Application, string PrivateFolder = ".policyforge");
