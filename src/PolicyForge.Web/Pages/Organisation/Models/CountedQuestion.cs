using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>A question, and how many chose what.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Options">The options in the order of the question.</param>
public sealed record CountedQuestion(string Ask, IReadOnlyList<CountedOption> Options)
{
    /// <summary>Words the counts as the questions do, in their order; an option that nobody chose counts none.</summary>
    public static IReadOnlyList<CountedQuestion> Of(IReadOnlyList<ModelQuestion> questions, IReadOnlyList<OptionUptake> counts)
    {
        var byQuestion = counts.ToLookup(count => count.QuestionId);
        return [.. questions.Where(question => byQuestion.Contains(question.Id)).Select(question => new CountedQuestion(question.Ask, Counted(question, byQuestion[question.Id])))];
    }

    private static IReadOnlyList<CountedOption> Counted(ModelQuestion question, IEnumerable<OptionUptake> counts)
    {
        var byValue = counts.Where(count => count.Value is not null).ToDictionary(count => count.Value!, count => count.Adopters);
        var offered = question.Type == "yes-no" ? [new("true", "Yes"), new("false", "No")] : question.Choices;
        return [.. offered.Select(option => new CountedOption(option.Value, byValue.GetValueOrDefault(option.Key)))];
    }
}

/// <summary>An option, and how many chose it.</summary>
/// <param name="Label">The option in words.</param>
/// <param name="Adopters">How many.</param>
public sealed record CountedOption(string Label, long Adopters);
