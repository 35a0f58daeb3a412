using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Downloads the document of an adoption: what was adopted as it was frozen, what is in hand as a draft of this moment.</summary>
public sealed class DownloadDocument(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Makes the file.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="form">The form.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">No draft can be made; each mistake names its field.</exception>
    public Task<DocumentFile> RunAsync(Caller caller, AdoptionKey key, DownloadForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ReadAsync(caller, key.Organisation, nameof(DownloadDocument), Download, cancellation);

        async Task<DocumentFile> Download(IRecordTransaction record)
        {
            var adoption = await Shown.FindAsync(record, key, cancellation);
            if (adoption.AdoptedAt is null)
                return await DraftAsync(record, adoption, form, cancellation);
            var frozen = await record.Adoptions.FrozenAsync(key, cancellation) ?? throw new NotThereException();
            return DocumentFile.Of(adoption.PolicyId, adoption.Version, frozen, form);
        }
    }

    private async Task<DocumentFile> DraftAsync(IRecordTransaction record, AdoptionRecord adoption, DownloadForm form, CancellationToken cancellation)
    {
        var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) ?? throw new NotThereException();
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, null, adoption.OrganisationId, Edition.Draft, UkDate.Today(time)));
        return result.Document is { } document
            ? DocumentFile.Of(document, form)
            : throw new RefusedException(EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, result));
    }
}
