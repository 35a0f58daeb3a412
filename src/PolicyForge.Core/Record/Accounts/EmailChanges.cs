namespace PolicyForge.Core.Record.Accounts;

/// <summary>A change of address that both ends must agree to.</summary>
/// <param name="Person">Whose address.</param>
/// <param name="NewEmail">The new address.</param>
/// <param name="OldHash">The hash of the old end's secret.</param>
/// <param name="NewHash">The hash of the new end's secret.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="ExpiresAt">Until when both must agree.</param>
public sealed record EmailChange(Guid Person, string NewEmail, byte[] OldHash, byte[] NewHash, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>How far a change of address is.</summary>
/// <param name="NewEmail">The new address.</param>
/// <param name="IsAgreed">Whether both ends agreed.</param>
public sealed record AgreedEmail(string NewEmail, bool IsAgreed);
