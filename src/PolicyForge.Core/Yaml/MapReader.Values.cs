using System.Globalization;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Yaml;

internal sealed partial class MapReader
{
    private static readonly Dictionary<string, bool> Truths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["yes"] = true,
        ["on"] = true,
        ["false"] = false,
        ["no"] = false,
        ["off"] = false,
    };

    public DateOnly? Date(string key) => Scalar(key) is { } scalar ? AsDate(scalar, findings) : null;

    public bool? Truth(string key) => Scalar(key) is not { } scalar ? null
        : AsTruth(scalar) ?? Wrong(scalar, $"'{key}' must be true or false, not '{scalar.Text}'.");

    public ReviewDate? Review(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        var review = ReviewDate.Parse(scalar.Text);
        if (review is null)
            findings.Error(scalar.Place, Codes.ReviewForm, ReviewDate.Explain(scalar.Text));
        return review;
    }

    /// <summary>One of the words that <typeparamref name="T"/> is written with; null when the key is missing or wrong.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => Scalar(key) is { } scalar ? AsWord(scalar, key, words) : null;

    public T RequiredWord<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => Word(key, words) ?? Missing(key, default(T));

    public T? AsWord<T>(YamlScalar scalar, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(scalar.Text, out var value))
            return value;
        findings.Error(scalar.Place, Codes.WrongValue, $"'{scalar.Text}' is not a {key.Replace('_', ' ')}. {Nearest.Hint(scalar.Text, [.. words.Keys])}");
        return null;
    }

    /// <summary>Reads a truth as YAML 1.1 and 1.2 write it.</summary>
    public static bool? AsTruth(YamlScalar scalar) => Truths.TryGetValue(scalar.Text, out var truth) ? truth : null;

    /// <summary>Reads an ISO date, or reports how one is written.</summary>
    public static DateOnly? AsDate(YamlScalar scalar, Findings findings)
    {
        if (DateOnly.TryParseExact(scalar.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 3000)
            return date;
        findings.Error(scalar.Place, Codes.WrongValue, $"'{scalar.Text}' is not a date. Write the year, month and day, such as 2026-09-01.");
        return null;
    }

    private bool? Wrong(YamlScalar scalar, string message)
    {
        findings.Error(scalar.Place, Codes.WrongValue, message);
        return null;
    }
}
