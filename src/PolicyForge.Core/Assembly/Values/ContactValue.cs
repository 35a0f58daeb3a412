using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>Somebody to reach: "Name, role, phone, e-mail", and each as a member.</summary>
internal sealed class ContactValue(string source, Contact contact, string ask) : FieldValue(source, contact.Text, contact.Text), IScriptObject
{
    public int Count => Contact.Members.Count;

    public IEnumerable<string> GetMembers() => Contact.Members;

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var path = $"{Source}.{member}";
        value = contact.Member(member) is { } text ? new FieldValue(path, text, text)
            : Contact.Members.Contains(member) ? new MissingValue(path, Words.Path(path), $"{ask}: {Words.Member(member)}", "", [])
            : null;
        return value is not null;
    }
}
