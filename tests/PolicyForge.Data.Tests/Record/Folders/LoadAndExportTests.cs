using PolicyForge.Core;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Documents.Word;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Folders;

/// <summary>The law of folders: what is brought in and written out again is the same record, and the same documents.</summary>
public sealed class LoadAndExportTests(ExportFixture sample) : IClassFixture<ExportFixture>
{
    [Fact]
    public async Task Loading_a_second_time_changes_nothing_and_audits_nothing()
    {
        var before = (await RecordContent.OfAsync(sample.Database), await RecordContent.AuditRowsAsync(sample.Database));

        var report = await ExportFixture.LoadAsync(sample.Database, RepositoryFolder.Workspace);

        report.Changed.ShouldBe(0);
        (await RecordContent.OfAsync(sample.Database)).ShouldBe(before.Item1);
        (await RecordContent.AuditRowsAsync(sample.Database)).ShouldBe(before.Item2);
    }

    [Fact]
    public async Task Loading_an_export_gives_an_equal_record()
    {
        var second = new DatabaseFixture();
        await second.InitializeAsync();
        try
        {
            (await ExportFixture.LoadAsync(second, Workspace.Load(sample.Folder))).Diagnostics.ShouldBeEmpty();

            (await RecordContent.OfAsync(second)).ShouldBe(await RecordContent.OfAsync(sample.Database));
        }
        finally
        {
            await second.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_version_that_was_withdrawn_is_withdrawn_in_the_files_and_when_they_are_loaded()
    {
        var (first, second) = (new DatabaseFixture(), new DatabaseFixture());
        await Task.WhenAll(first.InitializeAsync(), second.InitializeAsync());
        var (folder, again) = (Directory.CreateTempSubdirectory("policyforge-export-"), Directory.CreateTempSubdirectory("policyforge-export-"));
        try
        {
            await ExportFixture.LoadAsync(first, RepositoryFolder.Workspace);
            await WithdrawAsync(first, "northmoor-council", "social-media", "2.0");
            await ExportFixture.ExportAsync(first, folder.FullName);
            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "templates/social-media/2.0/policy.yaml"))).ShouldContain("\nstatus: withdrawn");

            (await ExportFixture.LoadAsync(second, Workspace.Load(folder.FullName))).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("has been withdrawn");
            await ExportFixture.ExportAsync(second, again.FullName);
            Files(again.FullName).ShouldBe(Files(folder.FullName));
            Files(again.FullName).ShouldAllBe(file => File.ReadAllBytes(Path.Combine(again.FullName, file)).SequenceEqual(File.ReadAllBytes(Path.Combine(folder.FullName, file))));

            // The reason, and the notices that told of it, belong to the act of withdrawing; a file says no more than that it happened.
            var (told, loaded) = (await RecordContent.OfAsync(first), await RecordContent.OfAsync(second));
            loaded.Except(told).ShouldHaveSingleItem().ShouldStartWith("policy_versions ");
            told.Except(loaded).Where(row => !row.StartsWith("notices {\"kind\": \"version-withdrawn\"", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("policy_versions ");
        }
        finally
        {
            folder.Delete(recursive: true);
            again.Delete(recursive: true);
            await Task.WhenAll(first.DisposeAsync(), second.DisposeAsync());
        }
    }

    [Fact]
    public async Task Who_answers_a_policy_for_others_takes_the_models_of_its_publisher()
    {
        var organisations = new GetOrganisation(new UseCases(new PostgresRecord(sample.Database.Application)));

        (await organisations.RunAsync(Caller.Operator("beacon-trust"), "beacon-trust", default)).Subscriptions.ShouldContain("kestrel-school-policies");
    }

    [Fact]
    public async Task Every_version_has_the_hash_of_its_text()
    {
        var useCases = new UseCases(new PostgresRecord(sample.Database.Application));
        var caller = Caller.Operator("northmoor-council");
        var policies = await new ListPolicies(useCases).RunAsync(caller, null, 100, default);
        policies.ShouldNotBeEmpty();
        foreach (var policy in policies.Select(policy => new PolicyKey(policy.PublisherId, policy.PolicyId)))
            foreach (var summary in await new ListVersions(useCases).RunAsync(caller, policy, null, 100, default))
            {
                var version = await new GetVersion(useCases).RunAsync(caller, policy, summary.Version, default);
                version.Sha256.ShouldBe(version.Text.Sha256, $"{policy} {summary.Version}");
            }
    }

    [Fact]
    public async Task Exporting_twice_gives_the_same_files()
    {
        var again = Directory.CreateTempSubdirectory("policyforge-export-");
        try
        {
            await ExportFixture.ExportAsync(sample.Database, again.FullName);

            Files(again.FullName).ShouldBe(Files(sample.Folder));
            Files(again.FullName).ShouldAllBe(file => File.ReadAllBytes(Path.Combine(again.FullName, file)).SequenceEqual(File.ReadAllBytes(Path.Combine(sample.Folder, file))));
        }
        finally
        {
            again.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_export_prints_the_documents_that_the_folder_printed()
    {
        var folder = RepositoryFolder.Workspace;
        var export = Workspace.Load(sample.Folder);
        var on = new DateOnly(2026, 11, 21);

        export.Check([]).Diagnostics.ShouldBeEmpty();
        var documents = folder.Adoptions().ToList();
        export.Adoptions().Order(ById).ShouldBe(documents.Order(ById));
        foreach (var document in documents)
            WordWriter.Write(export.Assemble(document.Request(on)).Document!).ShouldBe(WordWriter.Write(folder.Assemble(document.Request(on)).Document!), document.ToString());
    }

    [Fact]
    public void What_is_in_force_is_written_out_as_it_was_frozen()
    {
        Files(sample.Folder).Where(file => file.StartsWith("documents", StringComparison.Ordinal)).ShouldBe(
        [
            "documents/ashgrove-academy/staff-online-conduct-2.1.docx",
            "documents/ashgrove-academy/whistleblowing-3.0.docx",
            "documents/castlegate-high/social-media-4.0.docx",
            "documents/hillside-academy/low-level-concerns-1.0.docx",
            "documents/hillside-academy/social-media-1.2.docx",
            "documents/millbrook-school/staff-social-networking-1.0.docx",
            "documents/quayside-academy/social-media-1.0.docx",
            "documents/thornmere-primary/low-level-concerns-2.docx",
            "documents/thornmere-primary/social-media-7.docx",
            "documents/thornmere-primary/whistleblowing-3.docx",
        ]);
    }

    [Fact]
    public async Task One_organisation_is_written_with_what_reaches_it_and_stands_alone()
    {
        var alone = Directory.CreateTempSubdirectory("policyforge-export-");
        try
        {
            await ExportFixture.ExportAsync(sample.Database, alone.FullName, "hillside-academy");

            var export = Workspace.Load(alone.FullName);
            export.Check([]).Diagnostics.ShouldBeEmpty();
            export.Organisations.Ids.ShouldBe(["beacon-trust", "hillside-academy", "kestrel-school-policies", "northmoor-council"]);
            var request = new DocumentRequest("social-media", null, "hillside-academy", null, new DateOnly(2026, 11, 21));
            WordWriter.Write(export.Assemble(request).Document!).ShouldBe(WordWriter.Write(RepositoryFolder.Workspace.Assemble(request).Document!));
        }
        finally
        {
            alone.Delete(recursive: true);
        }
    }

    private static async Task WithdrawAsync(DatabaseFixture database, string publisher, string policy, string version)
    {
        var useCases = new UseCases(new PostgresRecord(database.Application));
        var published = await new GetVersion(useCases).RunAsync(Caller.Operator(publisher), new PolicyKey(publisher, policy), version, default);
        await new WithdrawVersion(useCases, TimeProvider.System).RunAsync(Caller.Operator(publisher), new Withdrawal(policy, version, "The law changed.", published.Revision), default);
    }

    private static Comparer<Core.Listing.AdoptedDocument> ById => Comparer<Core.Listing.AdoptedDocument>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
}
