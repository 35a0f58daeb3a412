using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>terms.x</c>.</summary>
internal sealed class TermsObject(BodyScope scope) : BodyObject
{
    protected override IReadOnlyCollection<string> Names => Terms.Names;

    protected override string Name => "terms";

    protected override string UnknownCode => Codes.UnknownTerm;

    protected override bool Find(string member, out object? value)
    {
        var known = Terms.Names.Contains(member);
        value = known ? Of(scope, member, TermForm.Plain) : null;
        return known;
    }

    /// <summary>The organisation's word or, before there is one, the words of all kinds that the policy is for.</summary>
    public static TermValue Of(BodyScope scope, string name, TermForm form) => scope.Family is { } family
        ? new TermValue([family.Term(name)], form)
        : new TermValue([.. scope.Policy.AppliesTo.Select(kind => Terms.Default(kind, name))], form);
}
