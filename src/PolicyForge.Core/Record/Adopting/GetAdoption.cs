using PolicyForge.Core.Listing;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>All there is to know of an adoption.</summary>
/// <param name="Adoption">The adoption with its amendments and approvals.</param>
/// <param name="Questions">Its questions: as they are answered now or, once adopted, as they were printed. None when its model cannot be read from here.</param>
/// <param name="Problems">What stands in the way of adopting it; none once it is adopted.</param>
public sealed record AdoptionView(AdoptionRecord Adoption, IReadOnlyList<AnsweredQuestion> Questions, IReadOnlyList<Problem> Problems);

/// <summary>Reads an adoption with its questions, and what it still lacks.</summary>
public sealed class GetAdoption(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Reads the adoption.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<AdoptionView> RunAsync(Caller caller, AdoptionKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ReadAsync(caller, key.Organisation, nameof(GetAdoption), Read, cancellation);

        async Task<AdoptionView> Read(IRecordTransaction record)
        {
            var adoption = await Shown.FindAsync(record, key, cancellation);
            return await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) is not { } model ? new AdoptionView(adoption, [], [])
                : adoption.IsInHand ? await NowAsync(record, adoption, model, cancellation)
                : await FrozenAsync(record, adoption, model, cancellation);
        }
    }

    /// <summary>How many things stand in the way of adopting what is in hand; null when its model cannot be read any more.</summary>
    internal async Task<int?> GapsAsync(WorkspaceSources sources, AdoptionKey key, CancellationToken cancellation)
    {
        var adoption = await sources.Record.Adoptions.FindAsync(key, cancellation) ?? throw new NotThereException();
        return await sources.Record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) is { } model
            ? Problems(await workspaces.OfAdoptionAsync(sources, model, adoption, cancellation), adoption).Count
            : null;
    }

    private async Task<AdoptionView> NowAsync(IRecordTransaction record, AdoptionRecord adoption, ModelText model, CancellationToken cancellation)
    {
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var own = (await record.Answers.OfPolicyAsync([adoption.OrganisationId], adoption.PolicyId, cancellation)).ToDictionary(answer => answer.QuestionId, StringComparer.Ordinal);
        var questions = new QuestionLister(workspace).Resolve(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId);
        return new AdoptionView(adoption, [.. questions.Select(resolved => AnsweredQuestion.Of(resolved, own.GetValueOrDefault(resolved.Question.Id)))], Problems(workspace, adoption));
    }

    // A draft is looked at more often than it is changed.
    private List<Problem> Problems(Workspace workspace, AdoptionRecord adoption)
    {
        var request = new DocumentRequest(adoption.PolicyId, null, adoption.OrganisationId, Edition.Adopted, UkDate.Today(time));
        var ofEntry = workspace.Remember($"problems of {request}", () => EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, workspace.Assemble(request)));
        return [.. ofEntry, .. Course.Hindrances(adoption)];
    }

    private async Task<AdoptionView> FrozenAsync(IRecordTransaction record, AdoptionRecord adoption, ModelText model, CancellationToken cancellation)
    {
        var profile = (await record.Organisations.ProfilesAsync([adoption.OrganisationId], cancellation))[adoption.OrganisationId];
        var questions = workspaces.Read(model).Policy?.Questions ?? [];
        return new AdoptionView(
            adoption,
            [.. questions.Select(question => AnsweredQuestion.Frozen(question, adoption.FrozenAnswers?[question.Id], from => Printed.OriginOf(from, profile, adoption.PublisherId)))],
            []);
    }
}
