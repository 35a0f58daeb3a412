namespace PolicyForge.Core.Record.Accounts;

/// <summary>Keeps passwords so that nobody can read them.</summary>
public interface IPasswordHashing
{
    /// <summary>What is kept of a password.</summary>
    string Hash(string password);

    /// <summary>Whether a password is the one that was kept.</summary>
    PasswordMatch Compare(string hash, string password);
}

/// <summary>What became of comparing a password.</summary>
public enum PasswordMatch
{
    /// <summary>It is another.</summary>
    Wrong,

    /// <summary>It is the same.</summary>
    Right,

    /// <summary>It is the same, and should be hashed anew in today's way.</summary>
    RightInAnOldHash,
}
