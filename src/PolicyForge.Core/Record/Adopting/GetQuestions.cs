using PolicyForge.Core.Listing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What an organisation is asked of a policy, and what it and those above it answer now.</summary>
/// <param name="PublisherId">Whose model asks it.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Version">The version that asks it: of what is in hand, else in force, else the latest that is offered.</param>
/// <param name="Questions">The questions, in the order of the policy.</param>
public sealed record PolicyQuestions(string PublisherId, string PolicyId, string Version, IReadOnlyList<AnsweredQuestion> Questions);

/// <summary>Reads the questions of a policy without an adoption, as a trust does that answers for all of its academies.</summary>
public sealed class GetQuestions(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Reads the questions. A council sees what its schools adopted, not what they answer.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Who is asked.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The organisation has no such policy.</exception>
    public Task<PolicyQuestions> RunAsync(Caller caller, string organisation, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        Given.Names(policy);
        return useCases.ReadAsync(caller, organisation, nameof(GetQuestions), Read, cancellation);

        async Task<PolicyQuestions> Read(IRecordTransaction record)
        {
            if (!Shown.IsInside(record, organisation) || await record.Answers.QuestionsAsync(organisation, policy, cancellation) is not { } model)
                throw new NotThereException();
            return new PolicyQuestions(model.Publisher, policy, model.Version, await OfAsync(workspaces, record, organisation, model, cancellation));
        }
    }

    /// <summary>The questions of a version, with what an organisation and those above it answer.</summary>
    internal static async Task<IReadOnlyList<AnsweredQuestion>> OfAsync(RecordWorkspace workspaces, IRecordTransaction record, string organisation, ModelText model, CancellationToken cancellation)
    {
        var (workspace, answers) = await workspaces.OfAnswersAsync(record, model, organisation, cancellation);
        var own = answers.Where(answer => answer.OrganisationId == organisation).ToDictionary(answer => answer.QuestionId, StringComparer.Ordinal);
        var resolved = new QuestionLister(workspace).Resolve(model.Policy, model.Version, organisation);
        return [.. resolved.Select(question => AnsweredQuestion.Of(question, own.GetValueOrDefault(question.Question.Id)))];
    }
}
