using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>The lines that stand after the control table.</summary>
internal static class StandingStatements
{
    public static ValueList<Statement> Of(ModelPolicy policy) => Present(
        (StatementKind.Accessibility, policy.Accessibility),
        (StatementKind.Contact, policy.Contact is { } contact ? $"Questions about this model policy: {contact.Text}." : null));

    public static ValueList<Statement> Of(ModelPolicy policy, Adoption adoption, ControlTable control) => Present(
        (StatementKind.Accessibility, policy.Accessibility),
        (StatementKind.Expiry, Expiry(policy, adoption)),
        // The full control table names the source itself.
        (StatementKind.Provenance, control == ControlTable.Full ? null : adoption.Source));

    private static string? Expiry(ModelPolicy policy, Adoption adoption)
    {
        if (adoption.Review is null)
            return null;
        var owner = (adoption.Owner ?? policy.Owner) is { } name ? $"the owner ({name})" : "the owner";
        return $"After the review date this document may be out of date. Check with {owner} that it is the current version.";
    }

    private static ValueList<Statement> Present(params ReadOnlySpan<(StatementKind Kind, string? Text)> lines)
    {
        var statements = new List<Statement>();
        foreach (var (kind, text) in lines)
        {
            if (text is not null)
                statements.Add(new Statement(kind, text));
        }

        return statements.ToValueList();
    }
}
