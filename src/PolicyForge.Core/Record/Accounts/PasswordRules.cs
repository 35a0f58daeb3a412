namespace PolicyForge.Core.Record.Accounts;

/// <summary>
/// What a password must be: long, and not what everybody tries first. Nothing is said of digits and signs, which make
/// passwords harder to remember and not to guess.
/// </summary>
public static class PasswordRules
{
    /// <summary>How many letters it has at least.</summary>
    public const int Shortest = 12;

    /// <summary>How many letters it has at most.</summary>
    public const int Longest = 128;

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <summary>What is wrong with a password.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="password">The password.</param>
    /// <param name="known">What everybody knows of its owner: their e-mail address and name.</param>
    public static IEnumerable<Problem> Problems(string field, string password, params IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < Shortest)
            yield return new Problem(field, $"Write at least {Shortest} characters. Three words that have nothing to do with each other are easy to remember.");
        else if (password.Length > Longest)
            yield return new Problem(field, $"Write at most {Longest} characters.");
        else if (known.SelectMany(Forms).Contains(Plain(password)))
            yield return new Problem(field, "Choose a password that is not your e-mail address or your name.");
        else if (Common.Value.Contains(Plain(password)) || password.Distinct().Count() < 4)
            yield return new Problem(field, "Many people use this password, so it is tried first. Choose another.");
    }

    private static IEnumerable<string> Forms(string known) => [Plain(known), Plain(known.Split('@')[0])];

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();

    private static HashSet<string> Read()
    {
        using var list = typeof(PasswordRules).Assembly.GetManifestResourceStream("Accounts/common-passwords.txt")!;
        using var reader = new StreamReader(list);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
    }
}
