using System.Text;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Totp.Code(Secret, Totp.Step(at)).ShouldBe(code);
        Totp.Match(Secret, $" {code[..3]} {code[3..]}", at, null).ShouldBe(seconds / 30);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_wrong(int seconds, bool isGood)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);

        (Totp.Match(Secret, Totp.Code(Secret, Totp.Step(now.AddSeconds(seconds))), now, null) is not null).ShouldBe(isGood);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("287083")]
    [InlineData("２８７０８２")]
    public void Anything_else_is_wrong(string code) => Totp.Match(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59), null).ShouldBeNull();

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void A_secret_is_written_in_base_32(string secret, string text) => Totp.Base32(Encoding.ASCII.GetBytes(secret)).ShouldBe(text);
}
