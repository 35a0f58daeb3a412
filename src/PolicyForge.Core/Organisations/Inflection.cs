using System.Text.RegularExpressions;

namespace PolicyForge.Core.Organisations;

/// <summary>Puts a term into the form that a sentence needs.</summary>
internal static partial class Inflection
{
    private static readonly string[] SmallWords = ["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["child"] = "children",
        ["person"] = "people",
        ["man"] = "men",
        ["woman"] = "women",
        ["staff"] = "staff",
        ["chairman"] = "chairmen",
        ["chairwoman"] = "chairwomen",
        ["headmaster"] = "headmasters",
    };

    public static string Form(Term term, TermForm form)
    {
        var plural = form.HasFlag(TermForm.Plural) || term.IsPlural;
        var word = form.HasFlag(TermForm.Plural) ? Plural(term) : term.Name;
        if (form.HasFlag(TermForm.Title))
            word = !form.HasFlag(TermForm.Plural) && term.Title is { } title ? title : Title(word);
        if (form.HasFlag(TermForm.Possessive))
            word = form is TermForm.Possessive && term.Possessive is { } own ? own : Possessive(word, plural);
        if (form.HasFlag(TermForm.An) && !plural)
            word = form is TermForm.An && term.An is { } an ? an : Article(word, form.HasFlag(TermForm.Title)) + " " + word;
        return word;
    }

    private static string Plural(Term term)
    {
        if (term.Plural is not null || term.IsPlural)
            return term.Plural ?? term.Name;
        // "Head of School" makes "Heads of School": the word before the preposition is the one that is counted.
        var (head, rest) = HeadOfPhrase().Match(term.Name) is { Success: true } phrase
            ? (phrase.Groups["head"].Value, phrase.Groups["rest"].Value)
            : (term.Name, "");
        var space = head.LastIndexOf(' ') + 1;
        return head[..space] + PluralWord(head[space..]) + rest;
    }

    private static string PluralWord(string word)
    {
        if (Irregular.TryGetValue(word, out var irregular))
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(irregular[0]) + irregular[1..] : irregular;
        if (AlreadyPlural().IsMatch(word))
            return word;
        if (Sibilant().IsMatch(word))
            return word + "es";
        return ConsonantY().IsMatch(word) ? word[..^1] + "ies" : word + "s";
    }

    private static string Possessive(string word, bool plural) =>
        word.EndsWith('s') && (plural || AlreadyPlural().IsMatch(word)) ? word + "'" : word + "'s";

    private static string Title(string words)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0 && (i == 0 || !SmallWords.Contains(parts[i])))
                parts[i] = char.ToUpperInvariant(parts[i][0]) + parts[i][1..];
        }

        return string.Join(' ', parts);
    }

    private static string Article(string word, bool title)
    {
        var an = TakesAn(word);
        return title ? an ? "An" : "A" : an ? "an" : "a";
    }

    // The article follows the sound, not the letter: a university, an hour, an LGB.
    private static bool TakesAn(string word)
    {
        if (Initials().IsMatch(word))
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal);
        return SilentH().IsMatch(word) || (Vowel().IsMatch(word) && !ConsonantSound().IsMatch(word));
    }

    [GeneratedRegex("^(?<head>.+?)(?<rest> (?:of|in|for|to|at|and|with) .+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadOfPhrase();

    [GeneratedRegex("[^sui'’]s$", RegexOptions.CultureInvariant)]
    private static partial Regex AlreadyPlural();

    [GeneratedRegex("(?:s|x|z|ch|sh)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sibilant();

    [GeneratedRegex("[^aeiou]y$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConsonantY();

    [GeneratedRegex(@"^\p{Lu}{2,}s?\b|^\p{Lu}-", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex("^(?:hour|honest|honou?r|heir)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SilentH();

    [GeneratedRegex("^(?:[aeiou]|8|11\\b|18\\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vowel();

    [GeneratedRegex(@"^(?:uni(?![nmd])|us[aeu]|ut[ei]|ub?iq|eu|ewe|once\b|one\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConsonantSound();
}
