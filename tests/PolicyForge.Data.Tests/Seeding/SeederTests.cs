using PolicyForge.Core;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data.Seeding;
using PolicyForge.Documents;
using PolicyForge.Documents.Word;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Seeding;

public sealed class SeederTests(SeedFixture seed) : IClassFixture<SeedFixture>
{
    [Fact]
    public async Task Every_school_has_twenty_policies_and_all_but_one_are_in_force()
    {
        var (inForce, inHand, before) = (0, 0, 0);
        foreach (var number in Enumerable.Range(0, seed.Nation.Size.Schools))
        {
            var adoptions = await AdoptionsAsync(seed.Nation.School(number).Id);
            inForce += adoptions.Count(adoption => adoption.Status == AdoptionStatus.Adopted);
            before += adoptions.Count(adoption => adoption.Status == AdoptionStatus.Superseded);
            inHand += adoptions.Count(adoption => adoption.Status < AdoptionStatus.Adopted);
        }

        inForce.ShouldBe(seed.Nation.Size.Schools * (NationSize.Adoptions - 1));
        inHand.ShouldBe(seed.Nation.Size.Schools);
        before.ShouldBeGreaterThan(0);
        seed.Result.Rows["adopted_documents"].ShouldBe(inForce + before);
    }

    [Fact]
    public async Task Some_schools_deviate_and_some_stay_with_an_older_model()
    {
        var adoptions = new List<AdoptionRecord>();
        foreach (var number in Enumerable.Range(0, seed.Nation.Size.Schools))
            adoptions.AddRange(await AdoptionsAsync(seed.Nation.School(number).Id));

        adoptions.ShouldContain(adoption => adoption.Amendments.Any(amendment => amendment.Deviates) && adoption.Consultation != null);
        adoptions.Where(adoption => adoption.PolicyId == "complaints").Select(adoption => adoption.ModelVersion).Distinct().ShouldBe(["1.0", "2.0"], ignoreOrder: true);
    }

    [Fact]
    public async Task Any_document_is_what_the_program_makes_of_the_record()
    {
        var draw = new Random();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            var school = seed.Nation.School(draw.Next(seed.Nation.Size.Schools));
            await using var record = await seed.Record.BeginAsync(Caller.Operator(school.Id), "compare", default);
            var printed = (await record.Folders.AdoptionsAsync(school.Id, default)).Where(adoption => adoption.AdoptedAt is not null).ToList();
            await CompareAsync(record, school, printed[draw.Next(printed.Count)] with { Status = AdoptionStatus.Adopted });
        }
    }

    [Fact]
    public async Task The_audit_of_everybody_is_in_order()
    {
        var verify = new VerifyAudit(seed.Record);
        foreach (var organisation in seed.Nation.Ids)
            (await verify.RunAsync(Caller.Operator(organisation), default)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_with_others_in_it_is_taken()
    {
        var seeder = new Seeder(seed.Database.Application, TimeProvider.System);

        (await seeder.LookAsync(seed.Nation)).ShouldBe(SeedState.Seeded);
        (await seeder.LookAsync(new Nation(new NationSize(23)))).ShouldBe(SeedState.Taken);
    }

    private static async Task CompareAsync(IRecordTransaction record, OrganisationProfile school, AdoptionRecord adoption)
    {
        var model = (await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, default))!;
        var workspace = await new RecordWorkspace(new ContentCache(64)).OfAdoptionAsync(record, model, adoption, default);
        var on = DateOnly.FromDateTime(adoption.AdoptedAt!.Value.UtcDateTime);
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, adoption.ModelVersion, school.Id, Edition.Adopted, on));
        result.Diagnostics.ShouldBeEmpty();
        result.Document!.Organisation.Name.ShouldBe(school.Name);
        var frozen = await FrozenAsync(record, adoption);
        frozen.Content.ShouldBe(WordWriter.Write(result.Document!), $"{adoption.PolicyId} of {school.Id}");
    }

    private static async Task<AdoptedFile> FrozenAsync(IRecordTransaction record, AdoptionRecord adoption) =>
        (await record.Folders.FilesAsync(adoption.OrganisationId, default)).Single(file => file.Policy == adoption.PolicyId && file.Version == adoption.Version);

    private async Task<IReadOnlyList<AdoptionRecord>> AdoptionsAsync(string school)
    {
        await using var record = await seed.Record.BeginAsync(Caller.Operator(school), "look", default);
        return await record.Folders.AdoptionsAsync(school, default);
    }
}

/// <summary>A database with a small nation.</summary>
public sealed class SeedFixture : IAsyncLifetime
{
    public DatabaseFixture Database { get; } = new();

    public Nation Nation { get; } = new(new NationSize(24));

    public PostgresRecord Record { get; private set; } = null!;

    public SeedResult Result { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        Record = new PostgresRecord(Database.Application);
        Result = await new Seeder(Database.Application, TimeProvider.System).RunAsync(Nation, _ => { });
    }

    public Task DisposeAsync() => Database.DisposeAsync();
}
