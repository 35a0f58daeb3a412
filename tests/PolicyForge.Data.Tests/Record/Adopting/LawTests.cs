using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

/// <summary>What holds after every act, whatever acts came before.</summary>
public sealed class LawTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const int Runs = 12;
    private const int Acts = 25;

    private enum Act
    {
        Start,
        StartNewer,
        Answer,
        Clear,
        AnswerAbove,
        LockAbove,
        UnlockAbove,
        Amend,
        AmendLocked,
        Consult,
        Approve,
        Publicise,
        Adopt,
        AdoptAbove,
        Withdraw,
        Abandon,
        Pin,
        Undo,
    }

    [Fact]
    public async Task Any_sequence_of_acts_keeps_the_record_whole()
    {
        await sample.Builder.ModelAsync(Desk.Council, "demo", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        var step = Gen.Zip(Gen.Elements(Enum.GetValues<Act>()), Gen.Choose(0, 1));
        var frozen = new Dictionary<AdoptionKey, string>();
        foreach (var steps in Gen.Sample(Gen.ListOf(step, Acts), Runs))
            await RunAsync([.. steps], frozen);
        frozen.ShouldNotBeEmpty();
    }

    private async Task RunAsync((Act Act, int Academy)[] steps, Dictionary<AdoptionKey, string> frozen)
    {
        var trust = await Desk.OfNewTrustAsync(sample);
        Desk[] academies = [await trust.NewAcademyAsync(), await trust.NewAcademyAsync()];
        await trust.AnswerAsync("approver", "The Principal");
        await trust.AnswerAsync("use", "ban");
        foreach (var (act, academy) in steps)
        {
            var before = await TraceAsync(trust, academies);
            if (await DoneAsync(() => ActAsync(act, academies[academy], trust)))
                await ShouldBeWholeAsync(academies, frozen);
            else
                (await TraceAsync(trust, academies)).ShouldBe(before, $"{act} failed and left a trace");
        }
    }

    private static async Task<bool> DoneAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RecordException)
        {
            return false;
        }
    }

    private static async Task ActAsync(Act act, Desk desk, Desk trust)
    {
        var adoptions = await desk.HistoryAsync();
        // Without an adoption an act is tried on one that is not there.
        var latest = adoptions.Count > 0 ? adoptions[0] : new AdoptionRecord { OrganisationId = desk.Organisation, PolicyId = "demo", Number = 99, PublisherId = "", ModelVersion = "", Version = "", Title = "", Status = AdoptionStatus.Draft, Revision = 1 };
        var current = adoptions.FirstOrDefault(adoption => adoption.Status == AdoptionStatus.Adopted) ?? latest;
        await (act switch
        {
            Act.Start => desk.StartAsync(),
            Act.StartNewer => desk.StartAsync("2.0"),
            Act.Answer => AnswerAsync(desk, "limited"),
            Act.Clear => AnswerAsync(desk, null),
            Act.AnswerAbove => AnswerAsync(trust, "ban"),
            Act.LockAbove => LockAsync(trust),
            Act.UnlockAbove => UnlockAsync(trust),
            Act.Amend => desk.AmendAsync(latest, new ClauseEdit(Clause: "approval", Replace: "Our own words.")),
            Act.AmendLocked => desk.AmendAsync(latest, new ClauseEdit(Clause: "law", Delete: true)),
            Act.Consult => desk.ConsultAsync(latest, new NewConsultation("Joint committee", "agreed")),
            Act.Approve => desk.ApproveAsync(latest, new NewApproval("approved", "Governors")),
            Act.Publicise => desk.EditAsync(latest, fields => fields with { IsPublic = !fields.IsPublic }),
            Act.Adopt => desk.AdoptAsync(latest),
            Act.AdoptAbove => trust.AdoptForAsync(desk.Organisation, new AdoptionForAll(Desk.Council, "demo", "2.0")),
            Act.Withdraw => desk.WithdrawAsync(current, "No longer needed"),
            Act.Abandon => desk.AbandonAsync(latest),
            Act.Pin => desk.PinAsync(current.ModelVersion),
            _ => desk.UndoAsync(current.ModelVersion),
        });
    }

    private static async Task AnswerAsync(Desk desk, string? use) =>
        await desk.AnswerAsync("use", use is null ? null : JsonValue.Create(use), await RevisionAsync(desk, "use"));

    private static async Task LockAsync(Desk trust) => await trust.LockAsync("use", await RevisionAsync(trust, "use") ?? 1);

    private static async Task UnlockAsync(Desk trust) => await trust.UnlockAsync("use", await RevisionAsync(trust, "use") ?? 1);

    private static Task<long?> RevisionAsync(Desk desk, string question) =>
        desk.SqlAsync<long?>(desk.Organisation, $"SELECT revision FROM answers WHERE organisation_id = '{desk.Organisation}' AND policy_id = 'demo' AND question_id = '{question}'");

    private static async Task ShouldBeWholeAsync(Desk[] academies, Dictionary<AdoptionKey, string> frozen)
    {
        foreach (var desk in academies)
        {
            var adoptions = await desk.HistoryAsync();
            adoptions.Count(adoption => adoption.Status == AdoptionStatus.Adopted).ShouldBeLessThanOrEqualTo(1);
            adoptions.Count(adoption => adoption.IsInHand).ShouldBeLessThanOrEqualTo(1);
            foreach (var adoption in adoptions.Where(adoption => adoption.AdoptedAt is not null))
                await ShouldStayAsync(desk, adoption, frozen);
        }
    }

    private static async Task ShouldStayAsync(Desk desk, AdoptionRecord adoption, Dictionary<AdoptionKey, string> frozen)
    {
        var file = await desk.DownloadAsync(adoption);
        file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file.Content)));
        var content = System.Text.Json.JsonSerializer.Serialize(adoption with { Status = default, IsPublic = false, WithdrawnReason = null, Revision = 0 }) + file.Sha256;
        if (!frozen.TryAdd(adoption.Key, content))
            content.ShouldBe(frozen[adoption.Key]);
    }

    private static async Task<string> TraceAsync(Desk trust, Desk[] academies)
    {
        var counts = await Task.WhenAll(academies.Append(trust).Select(desk => desk.SqlAsync<string>(desk.Organisation, $"SELECT coalesce(max(sequence), 0)::text FROM audit WHERE organisation_id = '{desk.Organisation}'")));
        return string.Join(' ', counts);
    }
}
