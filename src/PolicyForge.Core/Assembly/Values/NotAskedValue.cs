using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>The answer to a question that is not asked: computes as null, and printing it where all is decided is the author's mistake.</summary>
internal sealed class NotAskedValue(Question question, IReadOnlyList<string> members) : IBodyValue, IMissingValue, IScriptObject
{
    public object? Value => null;

    public int Count => members.Count;

    public IEnumerable<string> GetMembers() => members;

    public string Markdown(BodyScope scope, SourceSpan span)
    {
        if (scope.IsUndecided)
            return scope.Blank(question.Id, question.Placeholder);
        scope.Mistake(new BodyException(
            span,
            Codes.NotAsked,
            $"The answer to '{question.Id}' is printed here, but it is only asked when {question.When}. Put this passage under the same condition."));
        return "";
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = this;
        return members.Contains(member);
    }

    public override string ToString() => "";
}
