using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary><c>facts.x</c>: what an organisation answered once for all policies. Any name may be asked for.</summary>
internal sealed class FactsObject(BodyScope scope) : BodyObject
{
    protected override IReadOnlyCollection<string> Names => [];

    protected override string Name => "facts";

    // Inside `with facts` the other names keep their meaning.
    public override bool Contains(string member) => !PolicyTemplateContext.IsGlobal(member);

    protected override bool Find(string member, out object? value)
    {
        var source = $"facts.{member}";
        var ask = $"Supply the {Words.Of(member)} among the facts of the organisation";
        value = scope.Family?.Fact(member) switch
        {
            { Contact: { } contact } => new ContactValue(source, contact, ask),
            { Words: { } words } => new TextFactValue(source, words, ask),
            _ => new MissingValue(source, Words.Of(member), ask, " ", Contact.Members),
        };
        return true;
    }
}
