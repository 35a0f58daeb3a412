using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Adoptions;

/// <summary>Looks an answer up: the organisation's own, those above it, the question's default. A lock above wins.</summary>
/// <param name="family">The organisation and those above it.</param>
/// <param name="policy">The policy.</param>
/// <param name="findings">Where wrong and contrary answers go.</param>
internal sealed class AnswerResolver(Family family, ModelPolicy policy, Findings findings)
{
    private readonly List<Level> _levels =
    [
        .. family.AnswerChain.Select(holder => new Level(holder, Family.Entry(holder, policy.Id))),
    ];

    public ResolvedAnswer Resolve(Question question, bool asked)
    {
        var given = _levels.ConvertAll(level => Read(level, question));
        var locked = TopLock(question, given);
        if (locked is var (holder, value))
        {
            foreach (var lower in given.Take(holder).OfType<Given>().Where(lower => lower.Answer.Stored != value.Answer.Stored))
                Contradict(question, lower, value, _levels[holder].Holder);
        }

        var lockedBy = locked is { } top ? _levels[top.Holder].Holder.Id : null;
        return (locked?.Value ?? given.Find(answer => answer is not null)) is { } found
            ? new ResolvedAnswer(question, asked, found.Answer, Origin(found.By), found.By.Id, lockedBy) { Place = found.Place }
            : new ResolvedAnswer(question, asked, question.Default, question.Default is null ? AnswerOrigin.None : AnswerOrigin.Default, null, lockedBy);
    }

    // The highest lock wins. What it locks is the answer its holder has, be it the holder's own or one from above.
    private (int Holder, Given Value)? TopLock(Question question, List<Given?> given)
    {
        for (var i = _levels.Count - 1; i >= 0; i--)
        {
            var isLocked = _levels[i].Entry?.Locks.Any(name => name.Text == question.Id) ?? false;
            if (isLocked && given.Skip(i).FirstOrDefault(answer => answer is not null) is { } value)
                return (i, value);
        }

        return null;
    }

    private Given? Read(Level level, Question question)
    {
        if (level.Entry?.Answers.GetValueOrDefault(question.Id) is not { } given || given.IsBlank)
            return null;
        return question.Read(given.Value, findings) is { } answer ? new Given(level.Holder, answer, given.Value.Place) : null;
    }

    private void Contradict(Question question, Given lower, Given upper, Organisation holder) => findings.Error(
        lower.Place,
        Codes.ContraryToLock,
        $"{lower.By.Name} answers '{question.Id}' with '{lower.Answer.Text}', but {holder.Name} locks it to '{upper.Answer.Text}' ({upper.Place.Path}, line {upper.Place.Line}). Remove the answer here, or have the lock lifted there.");

    private AnswerOrigin Origin(Organisation giver)
    {
        if (giver.Id == family.Self.Id)
            return AnswerOrigin.Own;
        if (giver.Id == family.Trust?.Id)
            return AnswerOrigin.Trust;
        return giver.Id == family.Council?.Id ? AnswerOrigin.Council : AnswerOrigin.Publisher;
    }

    private sealed record Level(Organisation Holder, PolicyEntry? Entry);

    private sealed record Given(Organisation By, Answer Answer, Place Place);
}
