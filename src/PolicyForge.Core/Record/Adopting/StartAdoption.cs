namespace PolicyForge.Core.Record.Adopting;

/// <summary>What an organisation starts to adopt.</summary>
/// <param name="Model">The version of the model.</param>
/// <param name="Version">The adoption's own version; null for the next.</param>
public sealed record NewAdoption(VersionKey Model, string? Version = null);

/// <summary>Starts an adoption of a version of a model, carrying on what was decided for the one in force.</summary>
public sealed class StartAdoption(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Starts the adoption.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="adoption">What to adopt.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The version cannot be adopted here, or an adoption is in hand.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, NewAdoption adoption, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(adoption);
        var starter = new AdoptionStarter(workspaces, time);
        return useCases.ChangeAsync(caller, adoption.Model.Organisation, Privilege.Edit, nameof(StartAdoption), Start, cancellation);

        async Task<AdoptionRecord> Start(IRecordTransaction record)
        {
            Given.Names(adoption.Model.Policy, adoption.Model.Publisher, adoption.Model.Version);
            await record.Adoptions.HoldAsync(adoption.Model.Organisation, adoption.Model.Policy, cancellation);
            var earlier = await record.Adoptions.OfPolicyAsync(adoption.Model.Organisation, adoption.Model.Policy, cancellation);
            return await starter.StartAsync(record, caller, adoption, earlier, cancellation);
        }
    }
}
