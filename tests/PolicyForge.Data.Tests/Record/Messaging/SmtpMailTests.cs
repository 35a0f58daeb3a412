using System.Net.Mail;
using System.Text;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Messaging;

public sealed class SmtpMailTests : IAsyncLifetime, IDisposable
{
    private readonly SampleFixture _sample = new();
    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");
    private readonly SmallMailServer _server = new();

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Envelope_subject_and_body_arrive_as_they_were_written()
    {
        var mail = Written() with { Subject = "Überprüfung – Safeguarding", Body = "Dear Zoë,\n.\nthe policy is due on 1 May 2027 — see “Reviews”.\n" };

        await Sender().SendAsync(mail, default);

        _server.Commands.ShouldContain("MAIL FROM:<policies@example.org>");
        _server.Commands.ShouldContain("RCPT TO:<ada@example.org>");
        var (headers, body) = Divided(_server.Mails.ShouldHaveSingleItem());
        headers.ShouldContain("From: policies@example.org");
        headers.ShouldContain("To: ada@example.org");
        headers.ShouldContain($"Message-ID: <{mail.Id}@example.org>");
        headers.ShouldContain("Auto-Submitted: auto-generated");
        Decoded(headers.Single(header => header.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..]).ShouldBe(mail.Subject);
        BodyOf(headers, body).TrimEnd().ReplaceLineEndings("\n").ShouldBe(mail.Body.TrimEnd());
    }

    [Theory]
    [InlineData("RCPT TO", "450 4.2.0 Greylisted")]
    [InlineData("MAIL FROM", "421 4.3.2 Closing")]
    [InlineData("DATA", "451 4.3.0 Out of order")]
    [InlineData(".", "452 4.3.1 Full")]
    [InlineData("MAIL FROM", "530 5.7.0 Authenticate first")]
    public async Task What_may_be_taken_later_is_tried_again(string command, string refusal)
    {
        await WriteAsync(Written());
        _server.Refusal = each => each.StartsWith(command, StringComparison.Ordinal) ? refusal : null;

        (await SendAsync()).ShouldBe(0);
        (await _sample.OutboxAsync()).Single().ShouldSatisfyAllConditions(mail => mail.Tries.ShouldBe(1), mail => mail.Sent.ShouldBeFalse(), mail => mail.LastError.ShouldNotBeNullOrEmpty());

        _server.Refusal = _ => null;
        _clock.Pass(TimeSpan.FromMinutes(2));
        (await SendAsync()).ShouldBe(1);
        (await _sample.OutboxAsync()).Single().ShouldSatisfyAllConditions(mail => mail.Sent.ShouldBeTrue(), mail => mail.LastError.ShouldBeNull());
    }

    [Theory]
    [InlineData("RCPT TO", "550 5.1.1 No such mailbox")]
    [InlineData("RCPT TO", "553 5.1.3 No such name")]
    [InlineData("DATA", "554 5.7.1 Refused")]
    [InlineData(".", "552 5.3.4 Too large")]
    public async Task What_is_refused_for_good_is_given_up_and_the_reason_kept(string command, string refusal)
    {
        await WriteAsync(Written());
        _server.Refusal = each => each.StartsWith(command, StringComparison.Ordinal) ? refusal : null;

        (await SendAsync()).ShouldBe(0);
        _server.Refusal = _ => null;
        _clock.Pass(TimeSpan.FromDays(30));

        (await SendAsync()).ShouldBe(0);
        (await _sample.OutboxAsync()).Single().ShouldSatisfyAllConditions(mail => mail.Tries.ShouldBe(Mail.MostTries), mail => mail.LastError!.ShouldStartWith("The server refused it for good: "));
    }

    [Fact]
    public async Task Nothing_leaves_in_the_clear_unless_that_is_wanted()
    {
        await Should.ThrowAsync<SmtpException>(() => Sender(tls: true).SendAsync(Written(), default));
        _server.Commands.ShouldNotContain("STARTTLS");
        _server.OffersEncryption = true;
        await Should.ThrowAsync<SmtpException>(() => Sender(tls: true).SendAsync(Written(), default));
        _server.Commands.ShouldContain("STARTTLS");

        _server.Commands.ShouldAllBe(command => command.StartsWith("EHLO", StringComparison.Ordinal) || command == "STARTTLS" || command == "QUIT");
    }

    private SmtpMail Sender(bool tls = false) => new(new SmtpSettings("127.0.0.1", "policies@example.org", _server.Port, tls));

    private Task<int> SendAsync() => new SendMail(_sample.Builder.UseCases, Sender(), _clock).RunAsync("oak-school", default);

    private Mail Written() => new("oak-school", "topic", "ada@example.org", "Subject", "Body", _clock.GetUtcNow(), 0);

    private async Task WriteAsync(Mail mail)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Caller.Operator("oak-school"), "test", default);
        await record.Messages.WriteAsync([mail], default);
        await record.CommitAsync(default);
    }

    private static (IReadOnlyList<string> Headers, string Body) Divided(string mail)
    {
        var parts = mail.ReplaceLineEndings("\n").Split("\n\n", 2);
        return (parts[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n'), parts[1]);
    }

    private static string BodyOf(IEnumerable<string> headers, string body)
    {
        headers.ShouldContain("Content-Type: text/plain; charset=utf-8");
        return headers.Any(header => header.Equals("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase))
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : Unquoted(body.Replace("=\n", "", StringComparison.Ordinal), '=');
    }

    private static string Decoded(string subject) => string.Concat(subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DecodedWord));

    // =?utf-8?B?…?= or =?utf-8?Q?…?=
    private static string DecodedWord(string word)
    {
        var parts = word.Split('?');
        parts[1].ShouldBe("utf-8");
        return parts[2] == "B" ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[3])) : Unquoted(parts[3].Replace('_', ' '), '=');
    }

    private static string Unquoted(string text, char sign) => Uri.UnescapeDataString(text.Replace("%", "%25", StringComparison.Ordinal).Replace(sign, '%'));
}
