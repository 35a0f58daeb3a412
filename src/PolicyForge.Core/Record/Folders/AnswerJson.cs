using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Answers as the record keeps them: a truth, a number, a list or a contact as such, all else as text.</summary>
internal static class AnswerJson
{
    public static JsonNode Of(Answer answer) => answer switch
    {
        YesNoAnswer yesNo => JsonValue.Create(yesNo.Yes),
        NumberAnswer number => JsonValue.Create(number.Value),
        ChoiceAnswer choice => JsonValue.Create(choice.Choice.Key),
        ChoicesAnswer choices => Texts(choices.Choices.Select(choice => choice.Key)),
        ListAnswer list => Texts(list.Items),
        DateAnswer date => JsonValue.Create(DateText.Iso(date.Value)),
        ContactAnswer contact => Of(contact.Contact),
        _ => JsonValue.Create(answer.Stored),
    };

    public static JsonObject Of(Contact contact) => new(Contact.Members
        .Where(member => contact.Member(member) is not null)
        .Select(member => KeyValuePair.Create<string, JsonNode?>(member, contact.Member(member))));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
