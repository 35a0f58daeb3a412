using System.IO.Compression;
using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Working;

/// <summary>Puts the Word files of all policies in force, of the organisation and of those it acts for, into one zip file.</summary>
public sealed class DocumentsZip : IJobWork
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public string Kind => "documents-zip";

    /// <inheritdoc/>
    public Privilege Needs => Privilege.Read;

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<string>>(["documents.zip"]);

    /// <inheritdoc/>
    public Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(useCases);
        ArgumentNullException.ThrowIfNull(task);
        return useCases.ChangeAsync(task.Caller, task.Caller.Home, Needs, "zip documents", record => ZipAsync(record, task, cancellation), cancellation);
    }

    private static async Task<bool> ZipAsync(IRecordTransaction record, JobTask task, CancellationToken cancellation)
    {
        // On disk: all files of a large trust would be much to hold in memory.
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            await WriteAsync(record, zip, cancellation);
        file.Position = 0;
        await record.Jobs.PutResultAsync(task.Caller.Home, task.JobId, file, cancellation);
        return true;
    }

    private static async Task WriteAsync(IRecordTransaction record, ZipArchive zip, CancellationToken cancellation)
    {
        DocumentInForce? last = null;
        do
        {
            var page = await record.Jobs.DocumentsAsync(record.Scope.ActsFor, last, PageSize, cancellation);
            foreach (var document in page)
                await AddAsync(zip, document, cancellation);
            last = page.Count == PageSize ? page[^1] : null;
        }
        while (last is not null);
    }

    private static async Task AddAsync(ZipArchive zip, DocumentInForce document, CancellationToken cancellation)
    {
        // A Word file is compressed already.
        var entry = zip.CreateEntry($"{document.OrganisationId}/{document.PolicyId}-{document.Version}.docx", CompressionLevel.NoCompression);
        entry.LastWriteTime = document.AdoptedAt;
        await using var content = await entry.OpenAsync(cancellation);
        await content.WriteAsync(document.Content, cancellation);
    }
}

/// <summary>The Word file of a policy in force.</summary>
public sealed record DocumentInForce(string OrganisationId, string PolicyId, string Version, DateTimeOffset AdoptedAt, byte[] Content);
