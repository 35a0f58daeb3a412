using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What a trust adopts for each of some academies.</summary>
/// <param name="Publisher">Whose model it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Effective">From when it holds; null for today.</param>
/// <param name="Owner">Who answers for it there; null to leave that as it is.</param>
/// <param name="Review">Its review; null to leave that as it is.</param>
/// <param name="Approval">Who approved it for all of them; null for nobody.</param>
public sealed record AdoptionForAll(string Publisher, string Policy, string ModelVersion, DateOnly? Effective = null, string? Owner = null, string? Review = null, NewApproval? Approval = null);

/// <summary>What became of one academy.</summary>
/// <param name="Academy">The academy.</param>
/// <param name="Adoption">Its adoption in force; null when it could not be adopted.</param>
/// <param name="WasAdopted">Whether the version was in force already, so that nothing was done.</param>
/// <param name="Problems">Why it could not be adopted.</param>
public sealed record AcademyResult(string Academy, AdoptionRecord? Adoption, bool WasAdopted, IReadOnlyList<Problem> Problems);

/// <summary>Adopts a version for one academy, starting an adoption where none is in hand. However often it runs, it adopts once.</summary>
public sealed class AdoptForAcademy(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Adopts it, in a transaction of its own.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="academy">The academy.</param>
    /// <param name="wanted">What to adopt.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">It cannot be adopted there.</exception>
    /// <exception cref="NotThereException">The academy or the version is out of reach.</exception>
    public Task<AcademyResult> RunAsync(Caller caller, string academy, AdoptionForAll wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(wanted);
        return useCases.ChangeAsync(caller, academy, Privilege.Approve, nameof(AdoptForAcademy), record => AdoptAsync(record, caller, academy, wanted, cancellation), cancellation);
    }

    private async Task<AcademyResult> AdoptAsync(IRecordTransaction record, Caller caller, string academy, AdoptionForAll wanted, CancellationToken cancellation)
    {
        Given.Names(wanted.Policy, wanted.Publisher, wanted.ModelVersion);
        // Two nodes may take up the same academy: the second waits here and then finds the work done.
        await record.Adoptions.HoldAsync(academy, wanted.Policy, cancellation);
        var earlier = await record.Adoptions.OfPolicyAsync(academy, wanted.Policy, cancellation);
        if (earlier.FirstOrDefault(adoption => adoption.Status == AdoptionStatus.Adopted && Is(adoption, wanted)) is { } done)
            return new AcademyResult(academy, done, WasAdopted: true, []);
        var adoption = await PrepareAsync(record, caller, academy, wanted, earlier, cancellation);
        return new AcademyResult(academy, await new Adopter(workspaces, time).AdoptAsync(record, caller, adoption, cancellation), WasAdopted: false, []);
    }

    private async Task<AdoptionRecord> PrepareAsync(IRecordTransaction record, Caller caller, string academy, AdoptionForAll wanted, IReadOnlyList<AdoptionRecord> earlier, CancellationToken cancellation)
    {
        var inHand = earlier.FirstOrDefault(adoption => adoption.IsInHand && Is(adoption, wanted))
            ?? await new AdoptionStarter(workspaces, time).StartAsync(record, caller, new NewAdoption(new VersionKey(academy, wanted.Publisher, wanted.Policy, wanted.ModelVersion)), earlier, cancellation);
        var prepared = AdoptionCheck.Checked(inHand with
        {
            Effective = wanted.Effective ?? inHand.Effective,
            Owner = wanted.Owner ?? inHand.Owner,
            Review = wanted.Review ?? inHand.Review,
        });
        return wanted.Approval is { } approval
            ? await RecordApproval.AddAsync(record, prepared, approval, new Signature(caller.Actor, time.GetUtcNow()), cancellation)
            : prepared;
    }

    private static bool Is(AdoptionRecord adoption, AdoptionForAll wanted) => adoption.PublisherId == wanted.Publisher && adoption.ModelVersion == wanted.ModelVersion;
}
