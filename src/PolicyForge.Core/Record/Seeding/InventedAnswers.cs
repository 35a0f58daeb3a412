using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>What schools answer, and what trusts and councils answer for those below them.</summary>
internal sealed class InventedAnswers(Nation nation, IReadOnlyList<ModelPolicy> models, DateTimeOffset now)
{
    /// <summary>Answers for those below: of every other model the choices, some of them locked.</summary>
    public IReadOnlyList<AnswerRecord> OfAbove(string organisation, int number) =>
    [
        .. models.Index()
            .Where(model => AnswersAbove(number, model.Index))
            .SelectMany(model => model.Item.Questions
                .Where(IsForAll)
                .Select(question => Answer(organisation, model.Item, question, Value(question, number + model.Index), locked: (number + model.Index) % 6 == 0))),
    ];

    /// <summary>A school's own answers to a model; what those above answered it leaves to them.</summary>
    /// <param name="school">The school.</param>
    /// <param name="id">Its id.</param>
    /// <param name="model">The model's place among the models.</param>
    /// <param name="complete">Whether it has finished.</param>
    public IEnumerable<AnswerRecord> OfSchool(int school, string id, int model, bool complete) => models[model].Questions
        .Where(question => Gives(school, model, question, complete))
        .Select(question => Answer(id, models[model], question, Value(question, school + model), locked: false));

    private bool Gives(int school, int model, Question question, bool complete) => question switch
    {
        { Default: not null } => (school + model) % 5 < 2,
        ChoiceQuestion => !AnswersAbove(Above(school), model),
        _ => complete,
    };

    private static bool IsForAll(Question question) => question is ChoiceQuestion;

    // What publishers answer to their own models reaches everybody who takes them.
    private bool AnswersAbove(int above, int model) =>
        (above + model) % 2 == 0 && Nation.Vendors.Any(vendor => vendor.Id == models[model].Publisher);

    private int Above(int school) => nation.TrustOf(school) ?? nation.CouncilOf(school);

    private static JsonNode Value(Question question, int draw) => question switch
    {
        YesNoQuestion => draw % 2 == 0,
        NumberQuestion => 5 + draw % 5,
        ChoiceQuestion => question.Choices[draw % question.Choices.Count].Key,
        _ => InventedNames.Person(draw * 7),
    };

    private AnswerRecord Answer(string organisation, ModelPolicy model, Question question, JsonNode value, bool locked) =>
        new(organisation, model.Id, question.Id, value, locked, "operator", now, 1);
}
