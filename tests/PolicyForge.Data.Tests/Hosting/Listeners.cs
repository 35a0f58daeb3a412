using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

/// <summary>The network addresses at which a process accepts connections, as the kernel tells it.</summary>
internal static partial class Listeners
{
    private const string Listening = "0A";

    public static async Task<IReadOnlyList<string>> OfAsync(int process)
    {
        var files = await ServerAccount.RunAsync(["ls", "-l", $"/proc/{process}/fd"], "/", default);
        var sockets = Socket().Matches(files.Output).Select(match => match.Value).ToHashSet();
        sockets.ShouldNotBeEmpty(files.Error);
        return [.. Table("/proc/net/tcp").Concat(Table("/proc/net/tcp6")).Where(row => row[3] == Listening && sockets.Contains(row[9])).Select(row => Address(row[1]))];
    }

    private static IEnumerable<string[]> Table(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Address(string hexadecimal)
    {
        var address = hexadecimal.Split(':')[0];
        return address.Length == 8
            ? new IPAddress(uint.Parse(address, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            : address;
    }

    [GeneratedRegex(@"(?<=socket:\[)\d+")]
    private static partial Regex Socket();
}
