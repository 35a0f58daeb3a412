using System.Net.Mail;
using System.Text.RegularExpressions;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>
/// Whom mail about a policy goes to: the e-mail address in its owner ("Ada Obi, ada@example.org") or, when there is none,
/// every owner and editor of the organisation.
/// </summary>
internal static partial class Recipients
{
    public static IReadOnlyList<string> Of(string? owner, IReadOnlyList<string> members) =>
        owner is not null && Address().Match(owner) is { Success: true } found && MailAddress.TryCreate(found.Value, out var address) ? [address.Address] : members;

    [GeneratedRegex(@"[^\s<>(),;:""]+@[^\s<>(),;:""]+\.[^\s<>(),;:"".]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
