using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>How an adoption differs from the one adopted before it.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Document">Its document; null when none can be made.</param>
/// <param name="Before">The one adopted before; null when it is the first.</param>
/// <param name="Changes">What changed; null when there is nothing to compare.</param>
public sealed record ComparedAdoption(AdoptionRecord Adoption, PolicyDocument? Document, AdoptionRecord? Before, DocumentComparison? Changes);

/// <summary>Compares an adoption with the one adopted before it, clause by clause.</summary>
public sealed class CompareAdoption(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Compares them.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="key">The later of the two.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ComparedAdoption> RunAsync(Caller caller, AdoptionKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ReadAsync(caller, key.Organisation, nameof(CompareAdoption), Compare, cancellation);

        async Task<ComparedAdoption> Compare(IRecordTransaction record)
        {
            var reader = new ReadDocument(useCases, workspaces, time);
            var now = await reader.OfAsync(record, await Shown.FindAsync(record, key, cancellation), cancellation);
            var earlier = await record.Adoptions.OfPolicyAsync(key.Organisation, key.Policy, cancellation);
            var before = earlier.FirstOrDefault(adoption => adoption.Number < key.Number && adoption.AdoptedAt is not null);
            var old = before is null || now.Document is null ? null : (await reader.OfAsync(record, before, cancellation)).Document;
            return new ComparedAdoption(now.Adoption, now.Document, before, old is null ? null : DocumentComparison.Of(old, now.Document!));
        }
    }
}
