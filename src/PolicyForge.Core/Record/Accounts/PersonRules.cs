using System.Net.Mail;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>What a person's name and address must be.</summary>
internal static class PersonRules
{
    public const int LongestText = 200;

    public static IEnumerable<Problem> OfEmail(string email)
    {
        if (email.Length > LongestText || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            yield return new Problem("email", "Write an e-mail address such as office@example.org.");
    }

    public static IEnumerable<Problem> OfName(string name)
    {
        if (name.Length is 0 or > LongestText || name.Any(char.IsControl))
            yield return new Problem("name", $"Write your name, in one line of at most {LongestText} characters.");
    }

    /// <exception cref="RefusedException">There are problems.</exception>
    public static void Require(params IEnumerable<Problem> problems)
    {
        Problem[] found = [.. problems];
        if (found.Length > 0)
            throw new RefusedException(found);
    }
}
