using System.Globalization;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>Turns answers into what templates print and compute with.</summary>
internal static class AnswerValue
{
    private static readonly string[] Joined = ["or"];

    /// <summary>The members that an answer to a question has.</summary>
    public static IReadOnlyList<string> Members(Question question) => question switch
    {
        ContactQuestion => Contact.Members,
        ListQuestion or ChoicesQuestion => Joined,
        _ => [],
    };

    public static object Of(string source, Answer answer) => answer switch
    {
        ChoiceAnswer choice => new FieldValue(source, choice.Text, choice.Choice.Key),
        YesNoAnswer yesNo => new FieldValue(source, yesNo.Text, yesNo.Yes),
        NumberAnswer number => new FieldValue(source, number.Text, Number(number.Value)),
        DateAnswer date => new FieldValue(source, date.Text, date.Value.ToDateTime(TimeOnly.MinValue)),
        ContactAnswer contact => new ContactValue(source, contact.Contact, $"Complete the contact '{source}'"),
        ListAnswer list => new ListValue(source, list.Items, list.Items),
        ChoicesAnswer choices => new ListValue(source, [.. choices.Choices.Select(choice => choice.Label)], [.. choices.Choices.Select(choice => choice.Key)]),
        _ => new FieldValue(source, answer.Text, answer.Text),
    };

    // Whole numbers count loops and index lists only as integers.
    private static object Number(decimal value) => decimal.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue
        ? decimal.ToInt32(value)
        : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
