using System.Security.Cryptography;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents.Json;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class AdoptTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OfNewAcademyAsync(sample);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_complete_comes_into_force_today()
    {
        var adopted = await _desk.AdoptDemoAsync();

        adopted.Status.ShouldBe(AdoptionStatus.Adopted);
        adopted.Effective.ShouldBe(Desk.Today);
        adopted.AdoptedBy.ShouldBe("sam");
        var found = (await _desk.GetAsync(adopted)).Adoption;
        (found.Status, found.Revision, found.AdoptedAt).ShouldBe((adopted.Status, adopted.Revision, adopted.AdoptedAt));
    }

    [Fact]
    public async Task What_is_missing_is_listed_by_question()
    {
        var started = await _desk.StartAsync();
        await _desk.AnswerAsync("visits", true);

        var problems = await Refused.WithProblemsAsync(_desk.AdoptAsync(started));

        problems.Select(problem => problem.Field).ShouldBe(["answers.approver", "answers.use"], ignoreOrder: true);
        problems.Single(problem => problem.Field == "answers.use").Message.ShouldBe("'use' is missing, and an adopted document needs it: Which rule?");
        (await _desk.GetAsync(started)).Problems.ShouldBe(problems);
        (await _desk.GetAsync(started)).Adoption.Status.ShouldBe(AdoptionStatus.Draft);
    }

    [Fact]
    public async Task A_deviation_needs_a_consultation()
    {
        var amended = await _desk.AmendAsync(await _desk.StartAnsweredAsync(), new ClauseEdit(Clause: "approval", Replace: "Nobody approves."));
        await Refused.WithAsync(_desk.AdoptAsync(amended), "consultation", "'approval'");
        amended = await _desk.ConsultAsync(amended, NewConsultation.None);
        await Refused.WithAsync(_desk.AdoptAsync(amended), "consultation", "need consultation");
        amended = await _desk.ConsultAsync(amended, new NewConsultation("Joint committee", "agreed", new DateOnly(2026, 10, 1)));

        (await _desk.AdoptAsync(amended)).Status.ShouldBe(AdoptionStatus.Adopted);
    }

    [Fact]
    public async Task The_Word_file_is_kept_byte_for_byte_with_its_hash()
    {
        var adopted = await _desk.AdoptDemoAsync();
        var before = await _desk.DownloadAsync(adopted);
        await _desk.AnswerAsync("approver", "Somebody new", expected: 1);
        await _desk.SqlAsync<int?>(_desk.Organisation, $"UPDATE organisations SET name = 'Renamed Academy' WHERE organisation_id = '{_desk.Organisation}'");

        var after = await _desk.DownloadAsync(adopted);

        after.Content.ShouldBe(before.Content);
        after.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(after.Content)));
        after.Name.ShouldBe("demo-1.0.docx");
        (await _desk.DownloadAsync(adopted, DownloadForm.Txt)).Content.ShouldContainText("The Principal approves");
        (await _desk.DownloadAsync(adopted, DownloadForm.Html)).Content.ShouldNotContainText("Renamed Academy");
    }

    [Fact]
    public async Task What_was_printed_is_kept_with_who_gave_it()
    {
        var adopted = (await _desk.GetAsync(await _desk.AdoptDemoAsync())).Adoption;

        adopted.FrozenAnswers!["use"]!.ToJsonString().ShouldBe($$"""{"from":"{{_desk.Organisation}}","type":"choice","value":"ban"}""");
        adopted.FrozenAnswers["visits"]!.ToJsonString().ShouldBe("""{"from":"default","type":"yes-no","value":false}""");
    }

    [Fact]
    public async Task An_adopted_version_shows_the_answers_that_it_was_adopted_with()
    {
        var adopted = await _desk.AdoptDemoAsync();
        await _desk.AnswerAsync("use", "limited", expected: 1);

        var use = (await _desk.GetAsync(adopted)).Questions.Single(question => question.Id == "use");

        (use.Value!.ToString(), use.From, use.Asked).ShouldBe(("ban", AnswerOrigin.Own, true));
    }

    [Fact]
    public async Task The_edition_of_each_authority_cited_is_kept()
    {
        await _desk.SqlAsync<int?>(Desk.Council, """INSERT INTO authorities VALUES ('kcsie', '{"title": "Keeping children safe", "kind": "guidance", "editions": [{"edition": "September 2025", "from": "2025-09-01"}, {"edition": "September 2027", "from": "2027-09-01"}]}', now())""");
        await sample.Builder.ModelAsync(Desk.Council, "citing", "1.0", "", "## Rules {#rules}\n\n1. {#one} See {{ cite \"kcsie\" }}.\n");

        var adopted = await _desk.AdoptAsync(await _desk.StartAsync(policy: "citing"));

        (await _desk.GetAsync(adopted)).Adoption.FrozenCites!.ToJsonString().ShouldBe("""{"kcsie":"September 2025"}""");
    }

    [Theory]
    [InlineData("2 years", "2028-06-01")]
    [InlineData("2027-03-04", "2027-03-04")]
    [InlineData("Summer 2027", "2027-08-31")]
    [InlineData(null, null)]
    public async Task The_review_is_due_as_the_adoption_says(string? review, string? due)
    {
        var started = await _desk.EditAsync(await _desk.StartAnsweredAsync(), fields => fields with { Review = review });
        var approved = await _desk.ApproveAsync(started, new NewApproval("approved", "Governors", new DateOnly(2026, 6, 1), "14.2"));

        var adopted = await _desk.AdoptAsync(approved, new DateOnly(2026, 9, 1));

        (await _desk.GetAsync(adopted)).Adoption.ReviewDue.ShouldBe(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        adopted.Effective.ShouldBe(new DateOnly(2026, 9, 1));
    }

    [Fact]
    public async Task The_next_supersedes_the_one_before_which_stays_to_be_read()
    {
        var first = await _desk.AdoptDemoAsync();
        await _desk.AnswerAsync("use", "limited", expected: 1);
        var second = await _desk.AdoptAsync(await _desk.StartAsync());

        (await _desk.HistoryAsync()).Select(adoption => (adoption.Number, adoption.Status)).ShouldBe([(2, AdoptionStatus.Adopted), (1, AdoptionStatus.Superseded)]);
        (await _desk.DownloadAsync(first, DownloadForm.Txt)).Content.ShouldContainText("It is banned.");
        (await _desk.DownloadAsync(second, DownloadForm.Txt)).Content.ShouldContainText("It is allowed");
        (await _desk.ListAsync()).ShouldHaveSingleItem().Version.ShouldBe("1.1");
    }

    [Fact]
    public async Task What_is_in_force_does_not_change_any_more()
    {
        var adopted = await _desk.AdoptDemoAsync();

        await Refused.WithAsync(_desk.EditAsync(adopted, fields => fields with { Owner = "Another" }), "", "is adopted and stays as it is");
        await Refused.WithAsync(_desk.AmendAsync(adopted, new ClauseEdit(Clause: "wording", Delete: true)), "", "stays as it is");
        await Refused.WithAsync(_desk.ApproveAsync(adopted, new NewApproval("noted", "Governors")), "", "stays as it is");
        await Refused.WithAsync(_desk.AdoptAsync(adopted), "", "stays as it is");
        (await _desk.EditAsync(adopted, fields => fields with { IsPublic = true })).IsPublic.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_adopt_at_once_one_does()
    {
        var started = await _desk.StartAnsweredAsync();
        var acts = Enumerable.Range(0, 3).Select(_ => Task.Run(() => _desk.AdoptAsync(started))).ToList();
        await Task.WhenAll(acts.Select(act => act.ContinueWith(_ => { }, TaskScheduler.Default)));

        acts.Count(act => act.IsCompletedSuccessfully).ShouldBe(1);
        acts.Where(act => act.IsFaulted).ShouldAllBe(act => act.Exception!.InnerException is ConflictException);
    }

    [Fact]
    public async Task A_version_withdrawn_in_the_meantime_is_not_adopted()
    {
        await sample.Builder.ModelAsync(Desk.Council, "brief", "1.0", "", "## Rules {#rules}\n\n1. {#one} Words.\n");
        var started = await _desk.StartAsync(policy: "brief");
        await _desk.SqlAsync<int?>(Desk.Council, "UPDATE policy_versions SET withdrawn_at = now(), withdrawn_reason = 'Wrong' WHERE organisation_id = 'northmoor-council' AND policy_id = 'brief'");

        await Refused.WithAsync(_desk.AdoptAsync(started), "model", "withdrawn by its publisher: Wrong.");
    }

    [Fact]
    public async Task An_answer_to_a_question_that_the_new_version_does_not_ask_stands_in_nobodys_way()
    {
        await sample.Builder.ModelAsync(Desk.Council, "asking", "1.0", "questions: [{id: old, ask: Old?, type: text}]", "## Rules {#rules}\n\n1. {#one} Words {{ answers.old }}.\n");
        await _desk.StartAsync(policy: "asking");
        await _desk.AnswerAsync("old", "Yes", policy: "asking");
        await _desk.AbandonAsync((await _desk.HistoryAsync("asking"))[0]);
        await sample.Builder.ModelAsync(Desk.Council, "asking", "2.0", "", "## Rules {#rules}\n\n1. {#one} Words.\n");

        (await _desk.AdoptAsync(await _desk.StartAsync("2.0", policy: "asking"))).Status.ShouldBe(AdoptionStatus.Adopted);
    }

    [Theory]
    [InlineData(DownloadForm.Docx, "demo-1.0.draft.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(DownloadForm.Html, "demo-1.0.draft.html", "text/html; charset=utf-8")]
    [InlineData(DownloadForm.Txt, "demo-1.0.draft.txt", "text/plain; charset=utf-8")]
    [InlineData(DownloadForm.Json, "demo-1.0.draft.json", "application/json")]
    public async Task A_draft_is_made_as_it_stands(DownloadForm form, string name, string type)
    {
        var file = await _desk.DownloadAsync(await _desk.StartAsync(), form);

        (file.Name, file.MediaType, file.Sha256).ShouldBe((name, type, null));
        file.Content.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_data_of_what_was_adopted_is_the_document_that_was_printed()
    {
        var adopted = await _desk.AdoptDemoAsync();

        var document = DocumentJson.Read(System.Text.Encoding.UTF8.GetString((await _desk.DownloadAsync(adopted, DownloadForm.Json)).Content));

        Documents.Word.WordWriter.Write(document).ShouldBe((await _desk.DownloadAsync(adopted)).Content);
    }

    [Fact]
    public async Task An_editor_cannot_adopt()
    {
        var started = await _desk.StartAnsweredAsync();
        var editor = new Desk(sample, _desk.Organisation) { Caller = new Caller(_desk.Organisation, "eve", null, "web", Privileges.Of(Role.Editor)) };

        await Should.ThrowAsync<NotThereException>(editor.AdoptAsync(started));
    }
}
