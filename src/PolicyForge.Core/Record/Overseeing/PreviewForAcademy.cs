using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>How a policy would read in an academy.</summary>
/// <param name="Document">A draft of this moment; null when none can be made.</param>
/// <param name="Problems">Why none can be made.</param>
public sealed record Preview(PolicyDocument? Document, IReadOnlyList<Problem> Problems);

/// <summary>Prints what an academy would adopt as things stand, without starting anything.</summary>
public sealed class PreviewForAcademy(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Prints it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="version">The academy and the version of the model.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The academy or the version is out of reach.</exception>
    public Task<Preview> RunAsync(Caller caller, VersionKey version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(version);
        Given.Names(version.Policy, version.Publisher, version.Version);
        return useCases.ReadAsync(caller, version.Organisation, "preview policy", record => PrintAsync(record, caller, version, cancellation), cancellation);
    }

    private async Task<Preview> PrintAsync(IRecordTransaction record, Caller caller, VersionKey version, CancellationToken cancellation)
    {
        if (!Shown.IsInside(record, version.Organisation))
            throw new NotThereException();
        var model = await record.Models.TextAsync(version.Publisher, version.Policy, version.Version, cancellation) ?? throw new NotThereException();
        var policy = workspaces.Read(model).Policy ?? throw new NotThereException();
        var earlier = await record.Adoptions.OfPolicyAsync(version.Organisation, version.Policy, cancellation);
        var adoption = earlier.FirstOrDefault(known => known.IsInHand && known.PublisherId == version.Publisher && known.ModelVersion == version.Version)
            ?? new AdoptionStarter(workspaces, time).New(caller, new NewAdoption(version), policy, earlier);
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(version.Policy, null, version.Organisation, Edition.Draft, UkDate.Today(time)));
        return new Preview(result.Document, EntryProblems.Of(workspace, version.Organisation, version.Policy, result));
    }
}
