using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Checking;

/// <summary>Finds questions that nobody needs to answer, and choices that print nothing.</summary>
internal sealed class UnusedQuestions(PolicyBody body, IReadOnlyList<TemplateUses> uses, Findings findings)
{
    private readonly HashSet<string> _read = Read(uses);
    private readonly HashSet<string> _conditions = Read(body.Questions.Select(ordered => ordered.Condition?.Uses).OfType<TemplateUses>());
    private readonly ILookup<string, string?> _options = uses
        .SelectMany(use => use.Functions)
        .Where(call => call.Name is "option" or "optional" && call.Arguments is [{ Literal: string }, ..])
        .ToLookup(call => (string)call.Arguments[0].Literal!, call => call.Arguments.Count > 1 ? call.Arguments[1].Literal as string : null, StringComparer.Ordinal);

    public void Report()
    {
        if (_read.Contains("*"))
            return;
        foreach (var question in body.Policy.Questions)
        {
            var isRead = _read.Contains(question.Id);
            if (!isRead && !_options.Contains(question.Id) && !_conditions.Contains(question.Id))
                findings.Error(question.Place, Codes.UnusedQuestion, $"No passage uses the answer to '{question.Id}'. Use it in body.md or remove the question.");
            else if (!isRead && _options.Contains(question.Id))
                ReportChoices(question);
        }
    }

    private void ReportChoices(Question question)
    {
        var printed = _options[question.Id].ToHashSet();
        foreach (var choice in question.Choices.Where(choice => !printed.Contains(choice.Key)))
            findings.Error(question.Place, Codes.UnusedChoice, $"No passage is printed for the choice '{choice.Key}' of '{question.Id}'. Add {{{{ wrap option \"{question.Id}\" \"{choice.Key}\" }}}} to body.md or remove the choice.");
    }

    // "*" stands for a template that reads the answers without naming them.
    private static HashSet<string> Read(IEnumerable<TemplateUses> uses) => uses
        .SelectMany(use => use.Variables)
        .Where(variable => variable.Name == "answers")
        .Select(variable => variable.Members.Count > 0 ? variable.Members[0].Name : "*")
        .ToHashSet(StringComparer.Ordinal);
}
