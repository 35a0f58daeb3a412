using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What an adoption in hand comes to with answers that are not saved.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Questions">Its questions with those answers, in the order of the model.</param>
/// <param name="Effects">By question, what its answer makes the policy say; only of those wanted that are asked.</param>
/// <param name="Names">By id, what those are called who gave or locked answers.</param>
public sealed record TriedAnswers(AdoptionRecord Adoption, IReadOnlyList<AnsweredQuestion> Questions, IReadOnlyDictionary<string, AnswerEffect> Effects, IReadOnlyDictionary<string, string> Names);

/// <summary>What an answer makes a policy say.</summary>
/// <param name="Says">The passages that it writes, keeps or leaves to be decided, apart from their document.</param>
/// <param name="LeavesOut">The passages that it drops; only when it writes none.</param>
public sealed record AnswerEffect(ValueList<Block> Says, ValueList<Block> LeavesOut);

/// <summary>Shows what answers would make of an adoption in hand, before they are saved.</summary>
public sealed class TryAnswers(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Tries the answers.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="tried">The answers by question, in the form of <c>answers</c> in tenant.yaml; what a question does not allow is passed over.</param>
    /// <param name="wanted">Chooses, from all questions with those answers, the ids of those whose effect is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">There is no such adoption in hand.</exception>
    public Task<TriedAnswers> RunAsync(Caller caller, AdoptionKey key, IReadOnlyDictionary<string, JsonNode?> tried, Func<IReadOnlyList<AnsweredQuestion>, IReadOnlyCollection<string>> wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(wanted);
        return useCases.ReadAsync(caller, key.Organisation, nameof(TryAnswers), Try, cancellation);

        async Task<TriedAnswers> Try(IRecordTransaction record)
        {
            var adoption = await Shown.FindAsync(record, key, cancellation);
            var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation);
            if (!adoption.IsInHand || model is null || workspaces.Read(model).Policy is not { } policy)
                throw new NotThereException();
            var bench = await workspaces.BenchAsync(record, model, adoption, cancellation);
            var trial = new AnswerTrial(bench, adoption, Allowed(policy, tried), UkDate.Today(time));
            return new TriedAnswers(adoption, trial.Questions, Effects(trial, wanted(trial.Questions)), trial.Names);
        }
    }

    private static Dictionary<string, AnswerEffect> Effects(AnswerTrial trial, IReadOnlyCollection<string> wanted) => trial.Resolved
        .Where(resolved => resolved.Asked && wanted.Contains(resolved.Question.Id))
        .ToDictionary(resolved => resolved.Question.Id, trial.EffectOf, StringComparer.Ordinal);

    private static Dictionary<string, JsonNode?> Allowed(ModelPolicy policy, IReadOnlyDictionary<string, JsonNode?> tried)
    {
        var allowed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (id, value) in tried)
        {
            if (policy.Question(id) is { } question && IsAllowed(question, value, out var read))
                allowed[id] = read;
        }

        return allowed;
    }

    private static bool IsAllowed(Question question, JsonNode? value, out JsonNode? read)
    {
        try
        {
            read = value is null ? null : AnswerReader.Read(question, value);
            return true;
        }
        catch (RefusedException)
        {
            read = null;
            return false;
        }
    }
}
