using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Checking;

/// <summary>Finds what can be seen in a body without running it.</summary>
internal sealed class BodyChecker(Workspace workspace, PolicyBody body, Lazy<IReadOnlyCollection<string>> facts, Findings findings)
{
    private readonly Dictionary<string, Place> _clauses = new(StringComparer.Ordinal);
    private readonly List<TemplateUses> _uses = [];
    private readonly HashSet<string> _included = new(StringComparer.Ordinal);

    public void Check()
    {
        AddClauses(body.Clauses);
        _uses.Add(body.Template!.Uses);
        for (var i = 0; i < _uses.Count; i++)
            AddIncluded(_uses[i]);
        ReportMissingIds();

        var names = new NameChecker(body.Policy, workspace.Library.Authorities, _clauses, facts, findings);
        foreach (var uses in _uses)
            names.Check(uses, span => TemplateText.PlaceIn(body.Policy.BodyPath, span));
        foreach (var (question, condition) in body.Questions.Where(ordered => ordered.Condition is not null))
        {
            var source = question.Condition!.Source;
            names.Check(condition!.Uses, span => QuestionOrder.PlaceOf(source, span));
        }

        new UnusedQuestions(body, _uses, findings).Report();
    }

    private void AddClauses(IEnumerable<SourceClause> clauses)
    {
        foreach (var clause in clauses.Where(clause => clause.Id is not null))
        {
            if (!_clauses.TryAdd(clause.Id!, clause.Place))
                findings.Error(clause.Place, Codes.DuplicateClause, $"The clause id '{clause.Id}' stands here a second time; the first is on line {_clauses[clause.Id!].Line}. Rename one.");
        }
    }

    private void AddIncluded(TemplateUses uses)
    {
        foreach (var call in uses.Functions.Where(call => call.Name == "include" && call.Arguments is [{ IsLiteral: true }, ..]))
        {
            var place = TemplateText.PlaceIn(body.Policy.BodyPath, call.Span);
            var name = call.Arguments[0].Literal?.ToString() ?? "";
            if (workspace.SharedTexts.Find(name) is not { } path)
                findings.Error(place, Codes.UnknownInclude, $"There is no text '{name}' in {workspace.Library.SharedPath}. {Nearest.Hint(name, workspace.SharedTexts.Names)}");
            else if (_included.Add(path))
                AddIncluded(path);
        }
    }

    private void AddIncluded(string path)
    {
        if (SourceFile.Read(workspace.Files, path, findings) is not { } text)
            return;
        AddClauses(ClauseScanner.Scan(path, text, body.Policy.Edit));
        if (TemplateText.Parse(text, path, span => TemplateText.PlaceIn(path, span), Codes.TemplateSyntax, findings) is { } template)
            _uses.Add(template.Uses);
    }

    private void ReportMissingIds()
    {
        var nameless = body.Clauses.Where(clause => clause is { Id: null, Kind: SourceClauseKind.Section or SourceClauseKind.Clause }).ToList();
        if (nameless.Count > 0)
            findings.Warning(nameless[0].Place, Codes.MissingClauseId, $"{nameless.Count} {(nameless.Count == 1 ? "clause has" : "clauses have")} no id, here and below. Run policyforge clauses {body.Policy.Id}@{body.Policy.Version} --write.");
    }
}
