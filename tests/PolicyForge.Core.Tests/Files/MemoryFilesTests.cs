using PolicyForge.Core.Files;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Files;

public sealed class MemoryFilesTests
{
    [Fact]
    public void A_workspace_in_memory_makes_the_documents_that_the_one_on_the_disk_makes()
    {
        using var disk = SampleFiles();
        var onDisk = Workspace.Load(disk.Root);
        var inMemory = Workspace.Of(Copy(disk.Root), new ContentCache(generation: 64));

        foreach (var document in onDisk.Adoptions())
        {
            var request = document.Request(new DateOnly(2026, 11, 21));
            inMemory.Assemble(request).Document.ShouldBe(onDisk.Assemble(request).Document);
        }
    }

    [Fact]
    public void What_was_parsed_for_one_workspace_serves_the_next_until_the_content_changes()
    {
        using var disk = SampleFiles();
        var cache = new ContentCache(generation: 64);
        var files = Copy(disk.Root);
        var first = Workspace.Of(files, cache).Library.Load("demo", "1.0");

        Workspace.Of(Copy(disk.Root), cache).Library.Load("demo", "1.0").ShouldBeSameAs(first);

        files.Add("templates/demo/1.0/body.md", "## Another {#another}\n");
        Workspace.Of(files, cache).Library.Load("demo", "1.0").ShouldNotBeSameAs(first);
    }

    [Fact]
    public void A_tree_lists_the_folders_and_files_right_below_a_folder()
    {
        var files = new MemoryFiles();
        files.Add("a/one.md", "1");
        files.Add("a/deep/two.md", "2");
        files.Add("ab/three.md", "3");

        files.Files("a").ShouldBe(["one.md"]);
        files.Folders("a").ShouldBe(["deep"]);
        files.FolderExists("a/deep").ShouldBeTrue();
        files.FolderExists("a/one.md").ShouldBeFalse();
    }

    private static TestWorkspace SampleFiles() => new TestWorkspace()
        .Policy("- {id: approver, ask: Who?, type: text}", "## One {#one}\n\n1. {#a} Ask {{ answers.approver }}.\n2. {#b} {{ include \"greeting\" }}\n")
        .File("templates/shared/greeting.md", "The {{ terms.school }} greets you.")
        .Academy("status: adopted\nanswers: {approver: the Principal}", "terms: {school: college}")
        .School("status: draft");

    private static MemoryFiles Copy(string root)
    {
        var files = new MemoryFiles();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(root, path), File.ReadAllBytes(path));
        return files;
    }
}
