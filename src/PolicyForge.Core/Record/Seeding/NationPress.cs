using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>Prints what invented schools adopted, with the program's own assembly and Word writer.</summary>
internal sealed class NationPress(Workspace workspace)
{
    /// <summary>An adoption in force with its document.</summary>
    public SeededAdoption Print(SeededAdoption adoption)
    {
        var record = adoption.Record;
        var on = DateOnly.FromDateTime(record.AdoptedAt!.Value.UtcDateTime);
        var result = workspace.Assemble(new DocumentRequest(record.PolicyId, record.ModelVersion, record.OrganisationId, Edition.Adopted, on));
        var document = result.Document ?? throw new InvalidOperationException($"'{record.PolicyId}' of {record.OrganisationId} cannot be printed: {string.Join(" ", result.Diagnostics)}");
        return adoption with { Frozen = new SeededDocument(FrozenFile.Of(document), Printed.Answers(result), Printed.Cites(result)) };
    }
}
