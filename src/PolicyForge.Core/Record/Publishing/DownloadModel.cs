using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Downloads a version of a model as it is published for consultation: with every option, blank and note in view.</summary>
public sealed class DownloadModel(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Makes the file.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="version">The version; a draft only for its publisher.</param>
    /// <param name="form">The form.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">There is none that the caller can read.</exception>
    /// <exception cref="RefusedException">It is a draft with mistakes.</exception>
    public Task<DocumentFile> RunAsync(Caller caller, PolicyKey policy, string version, DownloadForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(policy);
        return useCases.ReadAsync(caller, caller.Home, "download model", Download, cancellation);

        async Task<DocumentFile> Download(IRecordTransaction record)
        {
            var text = await record.Models.TextAsync(policy.PublisherId, policy.PolicyId, version, cancellation) ?? throw new NotThereException();
            var workspace = await workspaces.OfModelAsync(record, text, cancellation);
            var result = workspace.Assemble(new DocumentRequest(text.Policy, text.Version, null, Edition.Model, UkDate.Today(time)));
            return result.Document is { } document
                ? DocumentFile.Of(document, form) with { Name = $"{text.Policy}-{text.Version}.model.{form.ToString().ToLowerInvariant()}" }
                : throw new RefusedException([.. VersionCheck.Problems(result.Diagnostics.Where(found => found.Severity == Severity.Error))]);
        }
    }
}
