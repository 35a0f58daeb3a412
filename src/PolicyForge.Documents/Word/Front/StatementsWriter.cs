using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes the standing lines, each led by what it is for.</summary>
internal static class StatementsWriter
{
    public static void Write(Pen pen, ValueList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            pen.Open(StyleIds.Statement);
            RunWriter.Write(pen, Lead(statement.Kind) + " ", new(Character: StyleIds.Label));
            RunWriter.Write(pen, statement.Text);
            pen.Close();
        }
    }

    public static string Lead(StatementKind kind) => kind switch
    {
        StatementKind.Accessibility => "Other languages and formats.",
        StatementKind.Expiry => "Expiry.",
        StatementKind.Provenance => "Where this text comes from.",
        _ => "Whom to ask.",
    };
}
