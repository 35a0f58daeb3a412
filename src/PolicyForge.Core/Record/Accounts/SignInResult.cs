namespace PolicyForge.Core.Record.Accounts;

/// <summary>What became of signing in.</summary>
public abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <summary>They are in.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Secret">What their browser is to hold, for <see cref="FindSession"/>.</param>
    public sealed record SignedIn(Guid Person, string Secret) : SignInResult
    {
        /// <summary>Without the secret, so that no log can hold it.</summary>
        public override string ToString() => $"signed in: {Person}";
    }

    /// <summary>They must enter a code now.</summary>
    /// <param name="Secret">What their browser is to hold until then.</param>
    public sealed record NeedsCode(string Secret) : SignInResult
    {
        /// <summary>Without the secret, so that no log can hold it.</summary>
        public override string ToString() => "needs a code";
    }

    /// <summary>What they gave was right, but was got wrong too often before.</summary>
    /// <param name="Until">When they may try again.</param>
    public sealed record Locked(DateTimeOffset Until) : SignInResult;

    /// <summary>They are not in. Nobody is told why.</summary>
    public sealed record Refused : SignInResult;
}
