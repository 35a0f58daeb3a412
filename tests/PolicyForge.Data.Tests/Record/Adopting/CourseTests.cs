using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class CourseTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OfNewAcademyAsync(sample);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_adoption_goes_from_draft_through_consultation_to_approval()
    {
        var adoption = await _desk.StartAsync();
        adoption = await _desk.ConsultAsync(adoption, new NewConsultation("Joint committee"));
        adoption.Status.ShouldBe(AdoptionStatus.Consultation);
        adoption = await _desk.ApproveAsync(adoption, new NewApproval("noted", "Parent forum"));
        adoption.Status.ShouldBe(AdoptionStatus.Consultation);
        adoption = await _desk.ApproveAsync(adoption, new NewApproval("approved", "Local Governing Body", new DateOnly(2026, 6, 26), "14.2"));
        adoption.Status.ShouldBe(AdoptionStatus.Approved);

        var found = (await _desk.GetAsync(adoption)).Adoption;
        found.Status.ShouldBe(AdoptionStatus.Approved);
        found.Consultation!.ToJsonString().ShouldBe("""{"body":"Joint committee"}""");
        found.Approvals.ShouldBe([new ApprovalRecord(1, "noted", "Parent forum", null, null), new ApprovalRecord(2, "approved", "Local Governing Body", new DateOnly(2026, 6, 26), "14.2")]);
    }

    [Fact]
    public async Task An_approval_that_was_a_mistake_can_be_taken_back()
    {
        var approved = await _desk.ApproveAsync(await _desk.StartAsync(), new NewApproval("approved", "Governors"));

        var back = await _desk.RemoveApprovalAsync(approved, 1);

        back.Status.ShouldBe(AdoptionStatus.Draft);
        (await _desk.GetAsync(back)).Adoption.Approvals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("signed", "Governors", "stage", "'signed' is not a stage")]
    [InlineData("approved", " ", "body", "Give the body")]
    [InlineData("approved", "Gover\0nors", "body", "U+0000")]
    public async Task An_approval_in_other_words_is_refused(string stage, string body, string field, string words) =>
        await Refused.WithAsync(_desk.ApproveAsync(await _desk.StartAsync(), new NewApproval(stage, body)), field, words);

    [Fact]
    public async Task A_review_in_other_words_is_refused_with_the_right_ones() =>
        await Refused.WithAsync(_desk.EditAsync(await _desk.StartAsync(), fields => fields with { Review = "annually" }), "review", "Did you mean '1 year'?");

    [Fact]
    public async Task A_version_that_was_adopted_before_is_refused()
    {
        await _desk.AdoptDemoAsync();

        await Refused.WithAsync(_desk.EditAsync(await _desk.StartAsync(), fields => fields with { Version = "1.0" }), "version", "adopted before");
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_is_told_who_and_what()
    {
        var started = await _desk.StartAsync();
        await _desk.Colleague("kim").EditAsync(started, fields => fields with { Owner = "Kim", Location = "Office" });

        var conflict = await Should.ThrowAsync<ConflictException>(_desk.EditAsync(started, fields => fields with { Owner = "Sam" }));

        conflict.Change.Actor.ShouldBe("kim");
        conflict.Change.Fields.ShouldBe(["location", "owner"]);
    }

    [Fact]
    public async Task What_is_withdrawn_says_why_and_can_still_be_read()
    {
        var adopted = await _desk.AdoptDemoAsync();
        await Refused.WithAsync(_desk.WithdrawAsync(adopted, " "), "reason", "Give the reason");

        var withdrawn = await _desk.WithdrawAsync(adopted, "The school closes");

        (await _desk.GetAsync(withdrawn)).Adoption.WithdrawnReason.ShouldBe("The school closes");
        (await _desk.DownloadAsync(withdrawn)).Sha256.ShouldNotBeNull();
        (await _desk.ListAsync()).ShouldBeEmpty();
        (await _desk.StartAsync()).Version.ShouldBe("1.1");
    }

    [Fact]
    public async Task Only_what_is_in_force_can_be_withdrawn_and_only_what_is_in_hand_abandoned()
    {
        var started = await _desk.StartAnsweredAsync();
        await Refused.WithAsync(_desk.WithdrawAsync(started, "No"), "", "in force");
        var adopted = await _desk.AdoptAsync(started);

        await Refused.WithAsync(_desk.AbandonAsync(adopted), "", "stays as it is");
    }

    [Fact]
    public async Task A_history_and_decisions_are_listed_a_page_at_a_time()
    {
        await _desk.AdoptDemoAsync();
        await _desk.AdoptAsync(await _desk.StartAsync());
        await _desk.StartAsync();
        await _desk.PinAsync("1.0");

        (await _desk.HistoryAsync(limit: 2)).Select(adoption => adoption.Number).ShouldBe([3, 2]);
        (await _desk.HistoryAsync(after: 2)).ShouldHaveSingleItem().Number.ShouldBe(1);
        (await _desk.DecisionsAsync(policy: null)).ShouldHaveSingleItem().PolicyId.ShouldBe("demo");
        (await _desk.DecisionsAsync("another")).ShouldBeEmpty();
        (await _desk.DecisionsAsync(after: _desk.Model())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_declined_version_is_not_started_until_the_decision_is_undone()
    {
        await _desk.DeclineAsync("1.0");
        await Refused.WithAsync(_desk.StartAsync(), "model", "declined version 1.0: Too long for us");
        (await _desk.DecisionsAsync()).ShouldHaveSingleItem().Decision.ShouldBe(Decision.Declined);

        await _desk.UndoAsync("1.0");

        (await _desk.StartAsync()).Status.ShouldBe(AdoptionStatus.Draft);
        await Should.ThrowAsync<NotThereException>(_desk.UndoAsync("1.0"));
    }

    [Fact]
    public async Task A_version_is_declined_with_a_reason_and_not_while_it_is_in_force()
    {
        await Refused.WithAsync(_desk.DeclineAsync("1.0", ""), "reason", "Give the reason");
        await _desk.AdoptDemoAsync();

        await Refused.WithAsync(_desk.DeclineAsync("1.0"), "version", "in force or in hand");
    }

    [Fact]
    public async Task A_pinned_version_keeps_newer_ones_out_and_can_itself_be_renewed()
    {
        await Refused.WithAsync(_desk.PinAsync("1.0"), "version", "not in force");
        await _desk.AdoptDemoAsync();
        await _desk.PinAsync("1.0");
        await sample.Builder.ModelAsync(Desk.Council, "demo", "3.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);

        await Refused.WithAsync(_desk.StartAsync("3.0"), "model", "stays at version 1.0: Inspection this year");
        (await _desk.StartAsync()).Version.ShouldBe("1.1");
    }

    [Fact]
    public async Task The_register_pages_by_policy_with_what_is_in_force_and_in_hand()
    {
        await _desk.AdoptDemoAsync();
        await _desk.StartAsync();
        foreach (var policy in new[] { "another", "zebra" })
        {
            await sample.Builder.ModelAsync(Desk.Council, $"{policy}-{_desk.Organisation}", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
            await _desk.StartAsync(policy: $"{policy}-{_desk.Organisation}");
        }

        var first = await _desk.ListAsync(limit: 3);
        var second = await _desk.ListAsync(first[^1].Place, limit: 3);

        first.Select(row => (row.PolicyId.Split('-')[0], row.Status)).ShouldBe([("another", AdoptionStatus.Draft), ("demo", AdoptionStatus.Adopted), ("demo", AdoptionStatus.Draft)]);
        second.ShouldHaveSingleItem().PolicyId.ShouldStartWith("zebra");
    }

    [Fact]
    public async Task A_council_sees_what_a_school_it_maintains_adopted_and_not_what_is_in_hand()
    {
        await sample.Builder.OrganisationAsync("ash-school", "maintained", council: Desk.Council);
        var school = new Desk(sample, "ash-school");
        var council = new Desk(sample, "ash-school", home: Desk.Council);
        var adopted = await school.AdoptDemoAsync();
        var inHand = await school.StartAsync();

        (await council.ListAsync()).ShouldHaveSingleItem().Number.ShouldBe(adopted.Number);
        (await council.GetAsync(adopted)).Questions.Single(question => question.Id == "use").Value!.ToString().ShouldBe("ban");
        (await council.HistoryAsync()).ShouldHaveSingleItem();
        (await council.DownloadAsync(adopted)).Sha256.ShouldNotBeNull();
        await Should.ThrowAsync<NotThereException>(council.GetAsync(inHand));
        await Should.ThrowAsync<NotThereException>(council.DownloadAsync(inHand));
        await Should.ThrowAsync<NotThereException>(council.WithdrawAsync(adopted, "Because"));
    }

    [Fact]
    public async Task A_sibling_academy_sees_nothing()
    {
        var trust = await Desk.OfNewTrustAsync(sample);
        var (one, other) = (await trust.NewAcademyAsync(), await trust.NewAcademyAsync());
        var adopted = await one.AdoptDemoAsync();
        var sibling = new Desk(sample, one.Organisation, home: other.Organisation);

        await Should.ThrowAsync<NotThereException>(sibling.GetAsync(adopted));
        await Should.ThrowAsync<NotThereException>(sibling.DownloadAsync(adopted));
        await Should.ThrowAsync<NotThereException>(sibling.ListAsync());
        await Should.ThrowAsync<NotThereException>(sibling.AnswerAsync("use", "ban"));
    }
}
