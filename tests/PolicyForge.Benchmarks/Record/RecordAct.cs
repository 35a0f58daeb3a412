using PolicyForge.Core;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data;
using PolicyForge.Documents.Word;

namespace PolicyForge.Benchmarks.Record;

/// <summary>Something that people do again and again, on one school, trust or council of a nation after the other.</summary>
/// <param name="What">What it is.</param>
/// <param name="Run">Does it once.</param>
internal sealed record RecordAct(string What, Func<Random, Task> Run)
{
    private const int PageSize = 100;

    public static IReadOnlyList<RecordAct> Of(SeededDatabase seeded)
    {
        var record = new PostgresRecord(seeded.Database.Application);
        var useCases = new UseCases(record);
        var reviews = new ListReviews(useCases, TimeProvider.System);
        var audit = new ListAudit(useCases);
        var workspaces = new RecordWorkspace(new ContentCache(256));
        return
        [
            new("a school's adoptions", draw => AdoptionsAsync(record, School(seeded, draw))),
            new("a school's reviews", draw => ReviewsAsync(reviews, School(seeded, draw))),
            new("a trust's reviews, 30 academies", _ => ReviewsAsync(reviews, Nation.Trust(0).Id)),
            new("a council's reviews, its largest page", _ => ReviewsAsync(reviews, Nation.Council(0).Id)),
            new("a page of a school's audit", draw => AuditAsync(audit, School(seeded, draw))),
            new("a document made anew", draw => DocumentAsync(record, workspaces, School(seeded, draw), draw)),
        ];
    }

    private static string School(SeededDatabase seeded, Random draw) => seeded.Nation.School(draw.Next(seeded.Nation.Size.Schools)).Id;

    private static async Task<IReadOnlyList<AdoptionRecord>> AdoptionsAsync(PostgresRecord record, string school)
    {
        await using var transaction = await record.BeginAsync(Caller.Operator(school), "list adoptions", default);
        return Some(await transaction.Folders.AdoptionsAsync(school, default));
    }

    private static async Task ReviewsAsync(ListReviews reviews, string organisation) =>
        Some(await reviews.RunAsync(Caller.Operator(organisation), organisation, below: true, null, null, PageSize, default));

    private static async Task AuditAsync(ListAudit audit, string school) =>
        Some(await audit.RunAsync(Caller.Operator(school), school, new AuditFilter(), null, PageSize, default));

    private static async Task DocumentAsync(PostgresRecord record, RecordWorkspace workspaces, string school, Random draw)
    {
        await using var transaction = await record.BeginAsync(Caller.Operator(school), "make a document", default);
        var inForce = (await transaction.Folders.AdoptionsAsync(school, default)).Where(adoption => adoption.Status == AdoptionStatus.Adopted).ToList();
        var adoption = inForce[draw.Next(inForce.Count)];
        var model = await transaction.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, default);
        var workspace = await workspaces.OfAdoptionAsync(transaction, model!, adoption, default);
        var on = DateOnly.FromDateTime(adoption.AdoptedAt!.Value.UtcDateTime);
        WordWriter.Write(workspace.Assemble(new DocumentRequest(adoption.PolicyId, adoption.ModelVersion, school, null, on)).Document!);
    }

    // A query that finds nothing is fast and tells nothing.
    private static IReadOnlyList<T> Some<T>(IReadOnlyList<T> rows) => rows.Count > 0 ? rows : throw new InvalidDataException("The seeded record has nothing to list.");
}
