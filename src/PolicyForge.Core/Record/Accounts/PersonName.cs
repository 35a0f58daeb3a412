namespace PolicyForge.Core.Record.Accounts;

/// <summary>A person.</summary>
/// <param name="Email">Where they are reached.</param>
/// <param name="Name">What they are called.</param>
public sealed record PersonName(string Email, string Name);
