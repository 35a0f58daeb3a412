using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>The words of the mail that hands a question to a colleague.</summary>
internal static class AskedText
{
    public static string Subject(AdoptionRecord adoption, HandedQuestion handed) =>
        ReminderText.OneLine($"{handed.From} asks you a question about {adoption.Title}");

    public static string Body(AdoptionRecord adoption, OrganisationProfile profile, Question question, HandedQuestion handed)
    {
        return string.Join("\n\n", Parts()) + "\n";

        IEnumerable<string> Parts()
        {
            yield return $"{ReminderText.OneLine(handed.From)} prepares the policy \"{ReminderText.OneLine(adoption.Title)}\" of {ReminderText.OneLine(profile.Name)} and asks you:";
            yield return $"    {ReminderText.OneLine(question.Ask)}";
            if (question.Help is { } help)
                yield return ReminderText.OneLine(help);
            if (question.Choices.Count > 0)
                yield return string.Join('\n', question.Choices.Select(choice => $"- {ReminderText.OneLine(choice.Label)}"));
            if (handed.Note is { } note)
                yield return $"Their note: {note}";
            yield return $"Answer it here, if you have an account, or tell {ReminderText.OneLine(handed.From)}:\n\n{handed.Link}";
        }
    }
}
