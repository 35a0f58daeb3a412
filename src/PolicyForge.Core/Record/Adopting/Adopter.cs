using PolicyForge.Core.Adoptions;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Puts adoptions into force within a transaction.</summary>
internal sealed class Adopter(RecordWorkspace workspaces, TimeProvider time)
{
    public async Task<AdoptionRecord> AdoptAsync(IRecordTransaction record, Caller caller, AdoptionRecord inHand, CancellationToken cancellation)
    {
        var today = UkDate.Today(time);
        var adoption = inHand with
        {
            Status = AdoptionStatus.Adopted,
            Effective = inHand.Effective ?? today,
            AdoptedBy = caller.Actor,
            AdoptedAt = time.GetUtcNow(),
        };
        var (document, complete) = await AssembleAsync(record, adoption, today, cancellation);
        await record.Adoptions.SupersedeAsync(adoption.OrganisationId, adoption.PolicyId, cancellation);
        var saved = await InHand.SaveAsync(record, complete, cancellation);
        await record.Adoptions.FreezeAsync(saved.Key, FrozenFile.Of(document), cancellation);
        return saved;
    }

    private async Task<(PolicyDocument Document, AdoptionRecord Complete)> AssembleAsync(IRecordTransaction record, AdoptionRecord adoption, DateOnly today, CancellationToken cancellation)
    {
        var offer = await record.Adoptions.OfferAsync(adoption.OrganisationId, adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) ?? throw new NotThereException();
        var workspace = await workspaces.OfAdoptionAsync(record, offer.Text, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, null, adoption.OrganisationId, Edition.Adopted, today));
        Problem[] problems =
        [
            .. new[] { offer.Hindrance }.OfType<Problem>(),
            .. EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, result),
            .. Course.Hindrances(adoption),
        ];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        return (result.Document!, adoption with
        {
            ReviewDue = workspace.Organisations.Find(adoption.OrganisationId)!.Policies[adoption.PolicyId].Adoption!.ReviewDue,
            FrozenAnswers = Printed.Answers(result),
            FrozenCites = Printed.Cites(result),
        });
    }
}
