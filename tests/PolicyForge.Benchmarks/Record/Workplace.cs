using System.Text.Json;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data;

namespace PolicyForge.Benchmarks.Record;

/// <summary>A nation at work: some of its schools, a trust, a council and a vendor of models with their keys, and adoptions to be made.</summary>
internal sealed record Workplace(IReadOnlyList<KeyHolder> Schools, KeyHolder Trust, KeyHolder Council, KeyHolder Vendor, IReadOnlyList<AdoptionWork> Work)
{
    private const int SchoolsAtWork = 240;

    /// <summary>One school after the other, in turn.</summary>
    public KeyHolder SchoolAt(int number) => Schools[number % Schools.Count];

    public static async Task<Workplace> OfAsync(SeededDatabase seeded)
    {
        var record = new PostgresRecord(seeded.Database.Application);
        var step = seeded.Nation.Size.Schools / SchoolsAtWork;
        List<KeyHolder> schools = [];
        List<IReadOnlyList<AdoptionWork>> work = [];
        for (var number = 0; number < SchoolsAtWork; number++)
        {
            schools.Add(await HolderAsync(record, seeded.Nation.School(number * step).Id));
            work.Add(await WorkAsync(record, schools[number]));
        }

        return new(schools, await HolderAsync(record, Nation.Trust(0).Id), await HolderAsync(record, Nation.Council(0).Id), await HolderAsync(record, Nation.Vendors[0].Id), InTurns(work));
    }

    private static async Task<KeyHolder> HolderAsync(PostgresRecord record, string organisation)
    {
        var keys = new CreateKey(new UseCases(record), TimeProvider.System);
        var key = new NewKey(organisation, "For measuring", [Privilege.Read, Privilege.Edit, Privilege.Approve], DateTimeOffset.UtcNow.AddDays(1));
        return new(organisation, (await keys.RunAsync(Caller.Operator(organisation), key, default)).Text.Show(), await OwnerSession.OpenAsync(record, organisation));
    }

    // What is in force, has nothing in hand beside it, needs no new consultation and has an answer in words.
    private static async Task<IReadOnlyList<AdoptionWork>> WorkAsync(PostgresRecord record, KeyHolder school)
    {
        await using var transaction = await record.BeginAsync(Caller.Operator(school.Id), "measure", default);
        var adoptions = await transaction.Folders.AdoptionsAsync(school.Id, default);
        var inHand = adoptions.Where(adoption => adoption.IsInHand).Select(adoption => adoption.PolicyId).ToHashSet();
        List<AdoptionWork> work = [];
        foreach (var adoption in adoptions.Where(adoption => adoption.Status == AdoptionStatus.Adopted && !inHand.Contains(adoption.PolicyId) && adoption.Amendments.All(amendment => !amendment.Deviates)))
        {
            var answers = await transaction.Answers.OfPolicyAsync([school.Id], adoption.PolicyId, default);
            if (answers.FirstOrDefault(IsInWords) is { } answer)
                work.Add(new AdoptionWork(school, adoption, answer));
        }

        return work;
    }

    private static bool IsInWords(AnswerRecord answer) => answer.Value.GetValueKind() == JsonValueKind.String && answer.Value.GetValue<string>().Contains(' ', StringComparison.Ordinal);

    // One of each school, then the next of each, so that those at work at once are at different schools.
    private static IReadOnlyList<AdoptionWork> InTurns(List<IReadOnlyList<AdoptionWork>> work) =>
        [.. Enumerable.Range(0, work.Min(school => school.Count)).SelectMany(turn => work.Select(school => school[turn]))];
}
