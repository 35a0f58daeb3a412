using PolicyForge.Benchmarks.Harness;
using PolicyForge.Core;
using PolicyForge.Documents;
using PolicyForge.Documents.Word;

namespace PolicyForge.Benchmarks.Word;

/// <summary>The document that is measured: a policy of the library as one sample academy adopted it.</summary>
internal sealed class Sample
{
    public const string Policy = "social-media";
    public const string Version = "3.0";
    public const string Academy = "hillside-academy";

    private static readonly DocumentRequest s_request = new(Policy, Version, Academy, Edition.Adopted, new DateOnly(2026, 9, 1));

    private readonly Workspace _workspace = Workspace.Load(Repository.Root);

    /// <summary>The policy's text as its publisher wrote it.</summary>
    public static string Body => File.ReadAllText(Path.Combine(Repository.Root, "templates", Policy, Version, "body.md"));

    /// <summary>Assembles the document and writes it as a Word file.</summary>
    public byte[] Write()
    {
        var result = _workspace.Assemble(s_request);
        if (result.Document is not { } document)
            throw new InvalidOperationException($"{Academy} has no adopted {Policy}: {string.Join('\n', result.Diagnostics)}");

        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }
}
