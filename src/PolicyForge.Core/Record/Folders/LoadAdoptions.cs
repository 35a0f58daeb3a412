using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Brings in what an organisation adopted, and freezes what is or was in force.</summary>
internal sealed class LoadAdoptions(IRecordTransaction record, Workspace workspace, ContentCache cache, DateTimeOffset now)
{
    private const string Actor = "operator";

    public async Task<bool> RunAsync(Organisation organisation, CancellationToken cancellation)
    {
        var wanted = organisation.Policies.Values.Where(entry => entry.Adoption is not null).Select(entry => Wanted(organisation, entry)).ToList();
        if (wanted.Count == 0)
            return false;
        var plan = AdoptionPlan.Of(wanted, await record.Folders.AdoptionsAsync(organisation.Id, cancellation));
        if (plan.Added.Count > 0)
            await record.Folders.AddAdoptionsAsync([.. plan.Added.Select(InHand)], Actor, now, cancellation);
        if (plan.Changed.Count > 0)
            await record.Folders.ChangeAdoptionsAsync([.. plan.Changed.Select(InHand)], Actor, now, cancellation);
        if (plan.Ended.Count > 0)
            await record.Folders.EndAdoptionsAsync(plan.Ended, cancellation);
        AdoptionRecord[] final = [.. plan.Added.Concat(plan.Changed).Where(adoption => !adoption.IsInHand)];
        if (final.Length > 0)
            await FreezeAsync(organisation.Id, final, cancellation);
        return plan.Added.Count + plan.Changed.Count + plan.Ended.Count > 0;
    }

    private AdoptionRecord Wanted(Organisation organisation, PolicyEntry entry) =>
        FolderAdoption.Of(organisation, workspace.Library.Load(entry.Policy, entry.Adoption!.Model)!.Policy!, entry.Adoption);

    // Its parts can only be written while it is in hand.
    private static AdoptionRecord InHand(AdoptionRecord adoption) =>
        adoption.IsInHand ? adoption : adoption with { Status = AdoptionStatus.Draft };

    private async Task FreezeAsync(string organisation, AdoptionRecord[] final, CancellationToken cancellation)
    {
        var gathered = await GatheredRecord.OfAsync(record, organisation, final, cancellation);
        var documents = gathered.Workspace(cache);
        var frozen = final.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(adoption => Freeze(documents, adoption))
            .ToList();
        await record.Folders.FreezeAsync(frozen, cancellation);
    }

    // It was adopted when it was last approved, whenever it is brought in.
    private FrozenAdoption Freeze(Workspace documents, AdoptionRecord adoption)
    {
        var day = adoption.Approvals.Max(approval => approval.Date) ?? adoption.Effective ?? DateOnly.FromDateTime(now.UtcDateTime);
        var adopted = adoption with { AdoptedBy = Actor, AdoptedAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) };
        return FrozenDocument.Of(documents, adopted, day);
    }
}
