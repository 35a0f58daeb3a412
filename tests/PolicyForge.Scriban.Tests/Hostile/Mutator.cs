namespace PolicyForge.Scriban.Tests.Hostile;

/// <summary>Damages templates: drops, doubles, swaps and inserts pieces, and joins halves of two templates.</summary>
internal sealed class Mutator(string[] seeds, int seed)
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "(", ")", "[", "]", "{", "}", "\"", "'", "`", "$\"{", "|", "|>", "?.", "??", "..", "..<", "...",
        "@", "^", "$", "$$", "$0", "++", "--", "=", "+=", "==", "<<", ">>", "//", "%", "*", "-", "!", "&&", "||", "?", ":", ",", ";", "\n", "#", "##",
        " end ", " else ", " if ", " for x in ", " while true ", " func f ", " func f(x, y...) ", " ret ", " do ", " case ", " when ", " capture c ",
        " with ", " wrap ", " import ", " readonly ", " break ", " continue ", " include 'self' ", " this ", " empty ", " null ", " true ",
        " 999999999 ", " 9223372036854775807 ", " 1e308 ", " -1 ", " 1..1000 ", " f(f(1)) ", " x = [x, x] ", " x = x + x ", " x = x * 1000 ",
        " | string.append x ", " | string.pad_left 100000 ", " | array.each @f ", " | array.sort ", " | regex.match '(a+)+$' ", " | object.to_json ",
        " | string.replace 'a' 'aaaaaaaa' ", " | array.insert_at 900 1 ", " | date.to_string '%c' ", " | math.round 99 ", " | array.join x ",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = seeds[random.Next(seeds.Length)];
        for (var rounds = random.Next(1, 6); rounds > 0; rounds--)
            text = Damage(text);

        return text;
    }

    private string Damage(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        var piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(6))
        {
            case 0: return text.Remove(at, length);
            case 1: return text.Insert(at, text.Substring(at, length));
            case 2: return text.Insert(random.Next(text.Length + 1), text.Substring(at, length));
            case 3: return text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(1, 40))));
            case 4:
                var other = seeds[random.Next(seeds.Length)];
                return string.Concat(text.AsSpan(0, at), other.AsSpan(random.Next(other.Length + 1)));
            default: return text.Insert(at, piece);
        }
    }
}
