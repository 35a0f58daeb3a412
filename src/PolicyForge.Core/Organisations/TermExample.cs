namespace PolicyForge.Core.Organisations;

/// <summary>Shows an organisation's words in use.</summary>
public static class TermExample
{
    /// <summary>The terms that an organisation has words for.</summary>
    public static IReadOnlyList<string> Names => Terms.Names;

    /// <summary>A sentence with a word in it, in several of its forms.</summary>
    /// <param name="term">The term that the word stands for.</param>
    /// <param name="word">The word.</param>
    public static string Sentence(string term, Term word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var used = word with { IsPlural = Terms.NamesMany(term) };
        string As(TermForm form) => Inflection.Form(used, form);
        return term switch
        {
            "school" => $"Nobody may use the {As(TermForm.Possessive)} name without asking. {As(TermForm.An | TermForm.Title)} may publish this policy; other {As(TermForm.Plural)} may adopt it.",
            "head" => $"The {As(TermForm.Plain)} decides. The {As(TermForm.Possessive)} decision is written down, and other {As(TermForm.Plural)} are told.",
            "governors" => $"The {As(TermForm.Plain)} approves this policy. The {As(TermForm.Possessive)} minutes record it.",
            "staff" => $"All {As(TermForm.Plain)} read this policy. A line manager answers the {As(TermForm.Possessive)} questions.",
            "pupils" => $"Photographs of {As(TermForm.Plain)} are taken with consent. The {As(TermForm.Possessive)} parents are asked each year.",
            "trust" => $"The {As(TermForm.Plain)} keeps a register of policies. It is kept at the {As(TermForm.Possessive)} office.",
            _ => $"The {As(TermForm.Plain)} publishes the model. Ask the {As(TermForm.Possessive)} advisers about it.",
        };
    }
}
