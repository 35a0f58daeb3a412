using System.Globalization;
using System.Net.Mail;
using Quartz;

namespace PolicyForge.Web.Hosting;

/// <summary>A setting, and what may stand in it.</summary>
/// <param name="Name">Its name; a piece that is <c>*</c> is the administrator's own.</param>
/// <param name="Wanted">What it must be, as a sentence goes on after "give".</param>
/// <param name="Fits">Whether a value is that.</param>
/// <param name="IsNeeded">Whether it must be there beside any of its neighbours.</param>
internal sealed record KnownSetting(string Name, string Wanted, Func<string, bool> Fits, bool IsNeeded = false)
{
    private static readonly string[] Web = [Uri.UriSchemeHttp, Uri.UriSchemeHttps];

    public static KnownSetting Text(string name) => new(name, "a value", value => value.Trim() != "");

    public static KnownSetting Number(string name, long most = int.MaxValue) =>
        new(name, most == int.MaxValue ? "a whole number, 1 or more" : $"a whole number from 1 to {most}", value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most);

    public static KnownSetting Truth(string name) => new(name, "true or false", value => bool.TryParse(value, out _));

    public static KnownSetting Address(string name) =>
        new(name, "an address such as https://policies.example.org", value => Uri.TryCreate(value, UriKind.Absolute, out var address) && Web.Contains(address.Scheme));

    public static KnownSetting Mailbox(string name) => new(name, "an e-mail address", value => MailAddress.TryCreate(value, out _));

    public static KnownSetting Folder(string name) => new(name, "a folder that is there", Directory.Exists);

    public static KnownSetting Times(string name) => new(name, "a cron expression of Quartz such as '0 0 6 * * ?'", value => CronExpression.TryParse(value, out _));

    /// <summary>What it is called among its neighbours.</summary>
    public string LastPiece => Name[(Name.LastIndexOf(':') + 1)..];

    /// <summary>Whether it goes by a name in the settings.</summary>
    public bool Is(string path)
    {
        var (own, other) = (Name.Split(':'), path.Split(':'));
        return own.Length == other.Length && own.Zip(other).All(piece => piece.First == "*" || piece.First.Equals(piece.Second, StringComparison.OrdinalIgnoreCase));
    }
}
