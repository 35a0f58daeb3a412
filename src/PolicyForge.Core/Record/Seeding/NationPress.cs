using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>Prints what invented schools adopted, with the program's own assembly and Word writer.</summary>
internal sealed class NationPress(Workspace workspace, IReadOnlyList<ModelPolicy> models, InventedAnswers answers)
{
    private readonly Dictionary<string, (int Number, IReadOnlyList<string> Cites)> _models = models.Index().ToDictionary(model => model.Item.Id, model => (model.Index, SeededModel.CitesOf(model.Item)), StringComparer.Ordinal);

    /// <summary>The adoption with its document; as it is while it is in hand.</summary>
    public SeededAdoption Print(int school, SeededAdoption adoption, IReadOnlyList<AnswerRecord> own)
    {
        if (adoption.Record.Status != AdoptionStatus.Adopted)
            return adoption;
        var on = DateOnly.FromDateTime(adoption.Record.AdoptedAt!.Value.UtcDateTime);
        var (number, cites) = _models[adoption.Record.PolicyId];
        return adoption with
        {
            Frozen = new SeededDocument(
                FrozenFile.Of(Assemble(adoption.Record, on)),
                Answers(school, number, own.Where(answer => answer.PolicyId == adoption.Record.PolicyId).ToDictionary(answer => answer.QuestionId)),
                Editions(cites, on)),
        };
    }

    private PolicyDocument Assemble(AdoptionRecord adoption, DateOnly on)
    {
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId, Edition.Adopted, on));
        return result.Document ?? throw new InvalidOperationException($"'{adoption.PolicyId}' of {adoption.OrganisationId} cannot be printed: {string.Join(" ", result.Diagnostics)}");
    }

    private JsonObject Answers(int school, int model, Dictionary<string, AnswerRecord> own) => new(models[model].Questions.Select(question =>
    {
        var (value, giver) = own.TryGetValue(question.Id, out var answer) ? (answer.Value.DeepClone(), answer.OrganisationId)
            : answers.GiverAbove(school, model, question) is { } above ? (answers.ValueAbove(school, model, question), above)
            : (Default(question), "default");
        return KeyValuePair.Create<string, JsonNode?>(question.Id, new JsonObject { ["type"] = question.Type, ["value"] = value, ["from"] = giver });
    }));

    private static JsonNode? Default(Question question) => question.Default switch
    {
        YesNoAnswer yesNo => yesNo.Yes,
        NumberAnswer number => number.Value,
        { } other => other.Stored,
        null => null,
    };

    private JsonObject Editions(IReadOnlyList<string> cites, DateOnly on) =>
        new(cites.Select(key => KeyValuePair.Create<string, JsonNode?>(key, workspace.Library.Authorities[key].On(on)?.Edition)));
}
