using System.Net.Mail;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Messaging;

public sealed class SendMailTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();
    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");
    private readonly KeptMail _mail = new();

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Nodes_that_send_at_once_send_each_mail_once()
    {
        await WriteAsync([.. Enumerable.Range(1, 30).Select(each => Written($"topic/{each}"))]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync()));

        sent.Sum().ShouldBe(30);
        sent.ShouldAllBe(share => share > 0);
        _mail.Sent.Select(mail => mail.Topic).Distinct().Count().ShouldBe(30);
        (await new DueWork(_sample.Database.Application).OrganisationsWithWaitingMailAsync(_clock.GetUtcNow().AddYears(1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mail_that_cannot_be_sent_is_tried_again_later_and_holds_up_no_other()
    {
        await WriteAsync(Written("bad"), Written("good"));
        _mail.Fault = mail => mail.Topic == "bad" ? new SmtpException("Busy") : null;

        (await SendAsync()).ShouldBe(1);
        (await SendAsync()).ShouldBe(0);
        (await _sample.OutboxAsync()).Single(mail => !mail.Sent).LastError.ShouldBe("Busy");

        _clock.Pass(TimeSpan.FromMinutes(1));
        (await SendAsync()).ShouldBe(0);
        _mail.Fault = _ => null;
        _clock.Pass(TimeSpan.FromMinutes(1));
        (await SendAsync()).ShouldBe(0);
        _clock.Pass(TimeSpan.FromMinutes(1));
        (await SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Mail_that_will_never_be_taken_is_given_up()
    {
        await WriteAsync(Written("never"));
        _mail.Fault = _ => new MailRefusedException("No such mailbox");

        await SendAsync();
        _clock.Pass(TimeSpan.FromDays(400));

        (await SendAsync()).ShouldBe(0);
        (await new DueWork(_sample.Database.Application).OrganisationsWithWaitingMailAsync(_clock.GetUtcNow(), default)).ShouldBeEmpty();
        (await _sample.OutboxAsync()).Single().ShouldSatisfyAllConditions(mail => mail.Sent.ShouldBeFalse(), mail => mail.LastError.ShouldBe("No such mailbox"));
    }

    [Fact]
    public async Task Without_a_server_mail_becomes_whole_files_that_the_same_mail_replaces()
    {
        var folder = Directory.CreateTempSubdirectory("policyforge-mail-").FullName;
        var sender = new FolderMail(folder);
        var mail = Written("topic") with { Subject = "Übersicht – due", Body = "One line.\n.\nÉnd.\n" };

        await sender.SendAsync(mail, default);
        await sender.SendAsync(mail, default);

        var file = Directory.EnumerateFileSystemEntries(folder).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe($"{mail.Id}.eml");
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain("To: ada@example.org");
        text.ShouldContain("Subject: =?utf-8?");
        text.ShouldContain($"Message-ID: <{mail.Id}@localhost.localdomain>");
        await Should.ThrowAsync<MailRefusedException>(() => sender.SendAsync(mail with { Recipient = "nobody\r\nBcc: all@example.org" }, default));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Notices_are_listed_newest_first_until_they_are_read()
    {
        var notices = Enumerable.Range(1, 5).Select(each => new Notice("oak-school", Guid.CreateVersion7(), "version-published", "demo", new() { ["version"] = $"{each}.0" }, _clock.GetUtcNow().AddMinutes(each / 2), null)).ToList();
        await using (var record = await _sample.Builder.Record.BeginAsync(Caller.Operator("oak-school"), "test", default))
        {
            await record.Messages.NotifyAsync(notices, default);
            await record.CommitAsync(default);
        }
        var caller = Caller.Operator("oak-school");
        var list = new ListNotices(_sample.Builder.UseCases);

        var first = await list.RunAsync(caller, "oak-school", unread: true, after: null, limit: 2, default);
        var rest = await list.RunAsync(caller, "oak-school", unread: true, first[^1].Place, limit: 9, default);
        first.Concat(rest).Select(notice => notice.NoticeId).ShouldBe(notices.OrderByDescending(notice => notice.CreatedAt).Select(notice => notice.NoticeId), ignoreOrder: true);
        first.Concat(rest).Select(notice => notice.CreatedAt).ShouldBeInOrder(SortDirection.Descending);

        await new MarkNoticeRead(_sample.Builder.UseCases, _clock).RunAsync(caller, "oak-school", notices[0].NoticeId, default);
        (await list.RunAsync(caller, "oak-school", unread: true, after: null, limit: 9, default)).Count.ShouldBe(4);
        await Should.ThrowAsync<NotThereException>(() => new MarkNoticeRead(_sample.Builder.UseCases, _clock).RunAsync(Caller.Operator("elsewhere-trust"), "elsewhere-trust", notices[1].NoticeId, default));
    }

    private Mail Written(string topic) => new("oak-school", topic, "ada@example.org", "Subject", "Body", _clock.GetUtcNow(), 0);

    private Task<int> SendAsync() => new SendMail(_sample.Builder.UseCases, _mail, _clock).RunAsync("oak-school", default);

    private async Task WriteAsync(params IReadOnlyCollection<Mail> mails)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Caller.Operator("oak-school"), "test", default);
        await record.Messages.WriteAsync(mails, default);
        await record.CommitAsync(default);
    }
}
