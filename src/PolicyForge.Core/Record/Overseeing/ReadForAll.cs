using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>A policy as a trust decides on it for all of its academies.</summary>
/// <param name="PublisherId">Whose model it is.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version whose questions these are.</param>
/// <param name="Questions">Its questions.</param>
public sealed record PolicyForAll(string PublisherId, string PolicyId, string Title, string Version, IReadOnlyList<QuestionForAll> Questions);

/// <summary>A question, what the trust says to it, and what its academies say themselves.</summary>
/// <param name="Question">The question with what reaches the trust.</param>
/// <param name="Academies">The academies that answer it themselves, by name.</param>
public sealed record QuestionForAll(AnsweredQuestion Question, IReadOnlyList<AcademyAnswer> Academies);

/// <summary>An academy's own answer.</summary>
/// <param name="OrganisationId">The academy.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Text">The answer as printed.</param>
/// <param name="Differs">Whether it is another than the trust's.</param>
public sealed record AcademyAnswer(string OrganisationId, string Organisation, string Text, bool Differs);

/// <summary>Reads what a trust and its academies answer to a policy.</summary>
public sealed class ReadForAll(UseCases useCases, RecordWorkspace workspaces)
{
    private const int MostAcademies = 1_000;

    /// <summary>Reads it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="trust">The trust that they act in.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The trust is offered no such policy.</exception>
    public Task<PolicyForAll> RunAsync(Caller caller, string trust, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        Given.Names(policy);
        return useCases.ReadAsync(caller, trust, "read policy for all", record => ReadAsync(record, trust, policy, cancellation), cancellation);
    }

    private async Task<PolicyForAll> ReadAsync(IRecordTransaction record, string trust, string policy, CancellationToken cancellation)
    {
        var academies = TrustScope.Academies(record, trust);
        var model = await record.Answers.QuestionsAsync(trust, policy, cancellation) ?? throw new NotThereException();
        var read = workspaces.Read(model).Policy ?? throw new NotThereException();
        var asked = await GetQuestions.OfAsync(workspaces, record, trust, model, cancellation);
        var names = (await record.Organisations.ListAsync(academies, null, MostAcademies, cancellation)).ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        var answers = (await record.Answers.OfPolicyAsync(academies, policy, cancellation)).ToLookup(answer => answer.QuestionId, StringComparer.Ordinal);
        return new PolicyForAll(model.Publisher, policy, read.Title, model.Version, [.. asked.Select(question => new QuestionForAll(question, [.. Own(question)]))]);

        IEnumerable<AcademyAnswer> Own(AnsweredQuestion question) => answers[question.Id]
            .Where(answer => names.ContainsKey(answer.OrganisationId))
            .Select(answer => Of(read.Question(question.Id)!, answer, names[answer.OrganisationId], question.Own?.Value))
            .OrderBy(answer => answer.Organisation, StringComparer.CurrentCulture);
    }

    private static AcademyAnswer Of(Question question, AnswerRecord answer, string name, JsonNode? trusts) =>
        new(answer.OrganisationId, name, AnswerReader.Text(question, answer.Value), trusts is not null && !JsonNode.DeepEquals(trusts, answer.Value));
}
