namespace PolicyForge.Core.Organisations;

/// <summary>The form in which a passage asks for a term; forms combine.</summary>
[Flags]
internal enum TermForm
{
    Plain = 0,
    Plural = 1,
    Possessive = 2,
    An = 4,
    Title = 8,
}

/// <summary>The names of the forms in templates.</summary>
internal static class TermForms
{
    public static readonly IReadOnlyDictionary<string, TermForm> ByName = new Dictionary<string, TermForm>(StringComparer.Ordinal)
    {
        ["plural"] = TermForm.Plural,
        ["possessive"] = TermForm.Possessive,
        ["an"] = TermForm.An,
        ["title"] = TermForm.Title,
    };
}
