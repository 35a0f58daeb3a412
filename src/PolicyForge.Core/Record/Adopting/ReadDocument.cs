using PolicyForge.Core.Assembly;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>An adoption as it reads.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Document">What was adopted or, in hand, a draft of this moment; null when none can be made.</param>
/// <param name="Problems">Why none can be made.</param>
/// <param name="Clauses">What the model lets the organisation do with its sections and clauses; none once it is adopted.</param>
public sealed record DocumentView(AdoptionRecord Adoption, PolicyDocument? Document, IReadOnlyList<Problem> Problems, IReadOnlyList<SourceClause> Clauses);

/// <summary>Reads the document of an adoption, to be shown.</summary>
public sealed class ReadDocument(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Reads it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<DocumentView> RunAsync(Caller caller, AdoptionKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ReadAsync(caller, key.Organisation, nameof(ReadDocument), Read, cancellation);

        async Task<DocumentView> Read(IRecordTransaction record) =>
            await OfAsync(record, await Shown.FindAsync(record, key, cancellation), cancellation);
    }

    internal async Task<DocumentView> OfAsync(IRecordTransaction record, AdoptionRecord adoption, CancellationToken cancellation)
    {
        if (adoption.AdoptedAt is not null)
            return new DocumentView(adoption, (await record.Adoptions.FrozenAsync(adoption.Key, cancellation))?.Read() ?? throw new NotThereException(), [], []);
        var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) ?? throw new NotThereException();
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, null, adoption.OrganisationId, Edition.Draft, UkDate.Today(time)));
        var clauses = workspaces.Read(model).Policy is { } policy ? PolicyBody.Of(policy).Clauses : [];
        return new DocumentView(adoption, result.Document, EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, result), clauses);
    }
}
