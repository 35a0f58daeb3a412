using PolicyForge.Core.Assembly;
using PolicyForge.Core.Assembly.Functions;
using PolicyForge.Core.Assembly.Objects;
using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Checking;

/// <summary>Compares the names that a template uses with those that exist.</summary>
/// <param name="policy">Whose questions the template may ask for.</param>
/// <param name="authorities">What it may cite.</param>
/// <param name="clauses">What it may refer to; null when that is not known yet.</param>
/// <param name="facts">The names of the facts that somebody holds.</param>
/// <param name="findings">Where mistakes go.</param>
internal sealed class NameChecker(
    ModelPolicy policy,
    IReadOnlyDictionary<string, Authority> authorities,
    IReadOnlyDictionary<string, Place>? clauses,
    Lazy<IReadOnlyCollection<string>> facts,
    Findings findings)
{
    private static readonly ScriptObject Functions = new TemplateContext().BuiltinObject;

    private Func<SourceSpan, Place> _placeOf = _ => default;

    public void Check(TemplateUses uses, Func<SourceSpan, Place> placeOf)
    {
        _placeOf = placeOf;
        foreach (var variable in uses.Variables)
        {
            if (Resolve(variable) is { } resolved)
                Variable(resolved);
        }

        foreach (var comparison in uses.Comparisons)
            Compare(comparison);
        foreach (var call in uses.Functions)
            Call(call);
    }

    /// <summary>The variable, or the member of an object of a <c>with</c> that it stands for; null when nobody can tell.</summary>
    private VariableUse? Resolve(VariableUse variable)
    {
        foreach (var target in variable.Within)
        {
            if (Resolve(target) is not { } found || MembersOf(found, variable.Name) is not { } members)
                return null;
            if (members.Contains(variable.Name))
                return found with { Members = [.. found.Members, new MemberUse(variable.Name, variable.Span), .. variable.Members] };
        }

        return variable;
    }

    // The members of an object; null when it may have any. `facts` has every name that means nothing elsewhere.
    private IReadOnlyCollection<string>? MembersOf(VariableUse target, string wanted) => (target.Name, target.Members) switch
    {
        ("answers", []) => [.. policy.Questions.Select(question => question.Id)],
        ("answers", [var id]) when policy.Question(id.Name) is { } question => AnswerValue.Members(question),
        ("facts", []) => PolicyTemplateContext.IsGlobal(wanted) ? [] : [wanted],
        ("facts", [_]) => Contact.Members,
        ("terms", []) => Terms.Names,
        ("terms", _) => [.. TermForms.ByName.Keys],
        ("policy", []) => PolicyObject.MemberNames,
        ("adoption", []) => [.. AdoptionObject.MemberNames.Keys],
        ("school" or "trust" or "council", []) => OrganisationObject.MemberNames,
        _ => null,
    };

    private void Compare(ComparisonUse comparison)
    {
        if (comparison.Literal is string key && Resolve(comparison.Variable) is { Name: "answers", Members: [var id] }
            && policy.Question(id.Name) is { Choices.Count: > 0 } question && question.Choice(key) is null)
            UnknownChoice(question, key, comparison.Span);
    }

    private void Variable(VariableUse variable)
    {
        switch (variable.Name)
        {
            case "answers":
                Answer(variable.Members);
                break;
            case "facts":
                Fact(variable.Members);
                break;
            case "terms":
                Member(variable, 0, Terms.Names, Codes.UnknownTerm, "term");
                for (var i = 1; i < variable.Members.Count; i++)
                    Member(variable, i, [.. TermForms.ByName.Keys], Codes.UnknownTerm, "form of a term");
                break;
            case "policy":
                Member(variable, 0, PolicyObject.MemberNames, Codes.UnknownVariable, "fact of the policy");
                break;
            case "adoption":
                Member(variable, 0, [.. AdoptionObject.MemberNames.Keys], Codes.UnknownVariable, "fact of the adoption");
                break;
            case "school" or "trust" or "council":
                Member(variable, 0, OrganisationObject.MemberNames, Codes.UnknownVariable, "fact of an organisation");
                break;
            case "ref" or "cite" or "option" or "optional" or "note":
                findings.Error(_placeOf(variable.Span), Codes.FunctionUse, $"'{variable.Name}' needs words after it. Write {Usage(variable.Name)}.");
                break;
            case var name when Functions[name] is { } builtin:
                Member(variable, 0, builtin is ScriptObject group ? [.. group.GetMembers()] : [.. variable.Members.Select(member => member.Name)], Codes.UnknownVariable, $"function of {name}");
                break;
            default:
                var near = variable.Within.SelectMany(target => MembersOf(target, "") ?? []);
                findings.Error(_placeOf(variable.Span), Codes.UnknownVariable, $"There is no variable '{variable.Name}'. {Nearest.Hint(variable.Name, [.. near, .. PolicyTemplateContext.Objects])}");
                break;
        }
    }

    private void Answer(IReadOnlyList<MemberUse> members)
    {
        if (members.Count == 0)
            return;
        if (policy.Question(members[0].Name) is not { } question)
            UnknownQuestion(members[0].Name, members[0].Span);
        else if (members.Count > 1 && AnswerValue.Members(question) is var known && !known.Contains(members[1].Name) && members[1].Name != "size")
            findings.Error(_placeOf(members[1].Span), Codes.UnknownVariable, $"An answer of type {question.Type} has no member '{members[1].Name}'. {(known.Count == 0 ? $"Write answers.{question.Id}." : Nearest.Hint(members[1].Name, [.. known]))}");
    }

    // Facts are free: only a name that is nearly that of a fact somebody holds is taken for a slip.
    private void Fact(IReadOnlyList<MemberUse> members)
    {
        if (members.Count > 0 && !facts.Value.Contains(members[0].Name) && Nearest.To(members[0].Name, facts.Value) is { } near)
            findings.Error(_placeOf(members[0].Span), Codes.UnknownFact, $"No organisation holds the fact '{members[0].Name}'. Did you mean '{near}'?");
        if (members.Count > 1 && !Contact.Members.Contains(members[1].Name))
            findings.Error(_placeOf(members[1].Span), Codes.UnknownFact, $"A fact has no member '{members[1].Name}'. {Nearest.Hint(members[1].Name, [.. Contact.Members])}");
    }

    private void Member(VariableUse variable, int index, IReadOnlyList<string> known, string code, string what)
    {
        if (variable.Members.Count > index && variable.Members[index] is var member && !known.Contains(member.Name))
            findings.Error(_placeOf(member.Span), code, $"'{member.Name}' is not a {what}. {Nearest.Hint(member.Name, known)}");
    }

    private void Call(FunctionUse call)
    {
        switch (call.Name)
        {
            case "option" or "optional" when Literal(call, 0) is { } id:
                if (policy.Question(id) is not { } question)
                    UnknownQuestion(id, call.Arguments[0].Span);
                else if (call.Name == "option")
                    Option(call, question);
                else if (question is not YesNoQuestion)
                    findings.Error(_placeOf(call.Arguments[0].Span), Codes.FunctionUse, $"'{id}' is a question of type {question.Type}; wrap optional needs a yes-no question. Use wrap option for choices, and if for other types.");
                break;
            case "ref" when Literal(call, 0) is { } target && clauses?.ContainsKey(target) == false:
                findings.Error(_placeOf(call.Arguments[0].Span), Codes.UnknownClause, $"No clause has the id '{target}'. {Nearest.Hint(target, [.. clauses.Keys])}");
                break;
            case "cite" when Literal(call, 0) is { } key && !authorities.ContainsKey(key):
                findings.Error(_placeOf(call.Arguments[0].Span), Codes.UnknownAuthority, $"There is no authority '{key}' in authorities.yaml. {Nearest.Hint(key, [.. authorities.Keys])}");
                break;
            default:
                Function(call);
                break;
        }
    }

    private void Function(FunctionUse call)
    {
        if (call.Name.Split('.') is [var group, var name] && Functions[group] is ScriptObject known && known[name] is null)
            findings.Error(_placeOf(call.Span), Codes.UnknownVariable, $"There is no function '{call.Name}'. {Nearest.Hint(name, [.. known.GetMembers()])}");
    }

    private void Option(FunctionUse call, Question question)
    {
        if (question.Choices.Count == 0)
            findings.Error(_placeOf(call.Arguments[0].Span), Codes.FunctionUse, $"'{question.Id}' is a question of type {question.Type} and has no choices. Use wrap optional for yes-no, and if for other types.");
        else if (call.Arguments.Count < 2)
            findings.Error(_placeOf(call.Span), Codes.FunctionUse, $"This names no choice of '{question.Id}'. Write {OptionFunction.Usage}.");
        else if (Literal(call, 1) is { } key && question.Choice(key) is null)
            UnknownChoice(question, key, call.Arguments[1].Span);
    }

    private void UnknownChoice(Question question, string key, SourceSpan span) =>
        findings.Error(_placeOf(span), Codes.UnknownChoice, $"'{question.Id}' has no choice '{key}'. {Nearest.Hint(key, [.. question.Choices.Select(choice => choice.Key)])}");

    private void UnknownQuestion(string id, SourceSpan span)
    {
        if (!policy.UnreadQuestions.Contains(id))
            findings.Error(_placeOf(span), Codes.UnknownBodyQuestion, $"There is no question '{id}'. {Nearest.Hint(id, [.. policy.Questions.Select(question => question.Id)])}");
    }

    private static string Usage(string function) => function switch
    {
        "ref" => ReferenceFunction.Usage,
        "cite" => CiteFunction.Usage,
        "option" => OptionFunction.Usage,
        "optional" => OptionalFunction.Usage,
        _ => NoteFunction.Usage,
    };

    private static string? Literal(FunctionUse call, int index) =>
        call.Arguments.Count > index && call.Arguments[index] is { IsLiteral: true, Literal: string text } ? text : null;
}
