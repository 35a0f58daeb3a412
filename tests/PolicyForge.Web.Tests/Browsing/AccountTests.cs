using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace PolicyForge.Web.Tests.Browsing;

public sealed partial class AccountTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Somebody_sees_and_changes_their_own_name()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync("/account");
        await visit.LookAsync("account");
        await visit.GoAsync("/account/name");
        await visit.FillAsync("Your name", "");
        await visit.PressAsync("Save");
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: ");
        await visit.LookAsync("account-name-error");
        await visit.FillAsync("Your name", "Tunde A. Adeyemi");
        await visit.PressAsync("Save");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Tunde A. Adeyemi");
    }

    [Fact]
    public async Task A_change_of_password_ends_every_other_session()
    {
        var person = site.People["hillside-academy"];
        await using var other = await site.VisitAsync("hillside-academy");
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync("/account/sessions");
        await visit.LookAsync("account-sessions");
        await visit.GoAsync("/account/password");
        await visit.LookAsync("account-password");
        await TypePasswordAsync(visit, "Your password now", person.Password);
        await TypePasswordAsync(visit, "New password", "plum kettle horizon");
        await visit.PressAsync("Change password");
        visit.Path.ShouldBe("/account");
        await other.GoAsync("/account");
        (await other.HeadingAsync()).ShouldBe("Sign in");
        await visit.GoAsync("/account/sessions");
        await visit.PressAsync("Sign out everywhere");
        (await visit.HeadingAsync()).ShouldBe("You are signed out");
        await visit.SignInAsync(person with { Password = "plum kettle horizon" });
    }

    [Fact]
    public async Task With_codes_a_password_alone_lets_nobody_in()
    {
        var person = site.People["northmoor-council"];
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync("/account/codes");
        await visit.PressAsync("Set up codes");
        await visit.LookAsync("account-codes");
        var key = (await visit.Page.Locator(".pf-mono").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visit.FillAsync("The code that your app shows", Totp(key));
        await visit.PressAsync("Turn on codes");
        (await visit.HeadingAsync()).ShouldBe("Keep your recovery codes");
        await visit.LookAsync("account-recovery-codes");
        var recovery = await visit.Page.Locator(".pf-codes li").First.InnerTextAsync();

        await using var again = await site.VisitAsync();
        await again.GoAsync("/sign-in?next=%2Faccount");
        await again.FillAsync("E-mail address", person.Email);
        await TypePasswordAsync(again, "Password", person.Password);
        await again.PressAsync("Sign in");
        await again.LookAsync("sign-in-code");
        await again.FillAsync("Enter your code", "000000");
        await again.PressAsync("Continue");
        (await again.Page.TitleAsync()).ShouldStartWith("Error: ");
        await again.FillAsync("Enter your code", recovery);
        await again.PressAsync("Continue");
        again.Path.ShouldBe("/account");
        await again.GoAsync("/account/recovery-codes");
        await TypePasswordAsync(again, "Your password", person.Password);
        await again.PressAsync("Turn codes off");
        (await again.Page.Locator("main").InnerTextAsync()).ShouldContain("Codes are off");
    }

    [Fact]
    public async Task Somebody_invited_by_mail_joins_and_is_changed_and_removed()
    {
        await using var owner = await site.VisitAsync("beacon-trust");
        await owner.GoAsync("/o/beacon-trust/people/invite");
        await owner.PressAsync("Send the invitation");
        await owner.LookAsync("people-invite-errors");
        await owner.FillAsync("E-mail address", "wren.okafor@beacon.example.org");
        await owner.ChooseAsync("Editor");
        await owner.PressAsync("Send the invitation");
        await owner.LookAsync("people");
        (await owner.Page.GetByText("Next page").CountAsync()).ShouldBe(0);

        await using var guest = await site.VisitAsync();
        await guest.GoAsync(await LinkAsync("wren.okafor@beacon.example.org"));
        await guest.LookAsync("invitation");
        await guest.FillAsync("Your name", "Wren Okafor");
        await TypePasswordAsync(guest, "Password", "short");
        await guest.PressAsync("Accept the invitation");
        await guest.LookAsync("invitation-errors");
        await TypePasswordAsync(guest, "Password", "copper ladder sunday");
        await guest.PressAsync("Accept the invitation");
        guest.Path.ShouldStartWith("/o/beacon-trust");
        await guest.GoAsync("/o/beacon-trust/people", 404);

        await owner.GoAsync("/o/beacon-trust/people");
        await owner.FollowAsync("Change Wren Okafor");
        await owner.LookAsync("people-member");
        await owner.ChooseAsync("Reader");
        await owner.PressAsync("Save");
        (await owner.Page.Locator("main").InnerTextAsync()).ShouldContain("Wren Okafor is reader now.");
        await owner.FollowAsync("Change Wren Okafor");
        await owner.PressAsync("Remove from Beacon Academy Trust");
        (await owner.Page.Locator("main").InnerTextAsync()).ShouldContain("does not belong to");
        await guest.GoAsync("/o/beacon-trust", 404);
    }

    [Fact]
    public async Task Somebody_who_forgot_their_password_chooses_a_new_one_by_mail()
    {
        var person = site.People["beacon-trust"];
        await using var visit = await site.VisitAsync(scripts: false);
        await visit.GoAsync("/forgotten-password");
        await visit.FillAsync("E-mail address", person.Email);
        await visit.PressAsync("Send the link");
        (await visit.HeadingAsync()).ShouldBe("Look at your mail");
        await visit.GoAsync(await LinkAsync(person.Email));
        await TypePasswordAsync(visit, "New password", person.Password);
        await visit.PressAsync("Save the password");
        await visit.SignInAsync(person);
    }

    [Fact]
    public async Task An_owner_makes_and_revokes_a_key_and_reads_of_it_in_the_audit_log()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync("/o/beacon-trust/keys");
        await visit.LookAsync("keys-empty");
        await visit.PressAsync("Make the key");
        await visit.LookAsync("keys-errors");
        await visit.FillAsync("What it is for", "Timetable");
        await visit.ChooseAsync("Read");
        var until = DateTime.UtcNow.AddDays(30);
        await visit.FillAsync("Day", $"{until.Day}");
        await visit.FillAsync("Month", $"{until.Month}");
        await visit.FillAsync("Year", $"{until.Year}");
        await visit.PressAsync("Make the key");
        (await visit.Page.Locator("#new-key").InnerTextAsync()).ShouldStartWith("pf_beacon-trust_");
        await visit.LookAsync("keys-made");
        await visit.PressAsync("Revoke Timetable");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Revoked on");
        await visit.GoAsync("/o/beacon-trust/audit?Subject=api_keys");
        (await visit.Page.Locator("table").InnerTextAsync()).ShouldContain("Timetable");
        await visit.LookAsync("audit");
        System.Text.Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV")).ShouldContain("create key");
        await visit.GoAsync("/o/beacon-trust/audit?From=yesterday", 422);
        await visit.LookAsync("audit-errors");
    }

    private async Task<string> LinkAsync(string address)
    {
        var mail = await site.MailAsync(address);
        return new Uri(LinkInMail().Match(mail).Value).PathAndQuery;
    }

    private static Task TypePasswordAsync(Visit visit, string label, string password) =>
        visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(password);

    // RFC 6238 with the usual 30 seconds, SHA-1 and six digits.
    private static string Totp(string key)
    {
        const string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(digit => Convert.ToString(digits.IndexOf(digit, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The apps on people's phones know no other.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        return $"{(BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000:000000}";
    }

    [GeneratedRegex("""http://localhost:5080/\S+""")]
    private static partial Regex LinkInMail();
}
