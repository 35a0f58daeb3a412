using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>answers.x</c>.</summary>
internal sealed class AnswersObject(BodyScope scope) : BodyObject
{
    protected override IReadOnlyCollection<string> Names => [.. scope.Policy.Questions.Select(question => question.Id)];

    protected override string Name => "answers";

    protected override string UnknownCode => Codes.UnknownBodyQuestion;

    protected override bool Find(string member, out object? value)
    {
        var question = scope.Policy.Question(member);
        value = question is null ? null : Value(question);
        return question is not null;
    }

    private object Value(Question question) => scope.Answer(question) switch
    {
        { Asked: false } => new NotAskedValue(question, AnswerValue.Members(question)),
        { Answer: { } answer } => AnswerValue.Of(question.Id, answer),
        _ => new MissingValue(question.Id, question.Placeholder, question.Ask, ": ", AnswerValue.Members(question)),
    };
}
