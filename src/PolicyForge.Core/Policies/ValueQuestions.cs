using System.Globalization;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Asks for a number.</summary>
public sealed record NumberQuestion(Bounds<decimal> Range) : Question
{
    /// <inheritdoc/>
    public override string Type => "number";

    internal override Answer Sample => new NumberAnswer(Range.Min ?? Range.Max ?? 12);

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "a number") is not { } scalar)
            return null;
        if (!decimal.TryParse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return Refuse<Answer>(node, findings, $"The answer must be a number, not '{scalar.Text}'.");
        return Range.Misses(number) is { } bound
            ? Refuse<Answer>(node, findings, $"The number {scalar.Text} is outside the range: it must be {bound}.")
            : new NumberAnswer(number);
    }
}

/// <summary>Asks for a date.</summary>
public sealed record DateQuestion(Bounds<DateOnly> Range) : Question
{
    /// <inheritdoc/>
    public override string Type => "date";

    internal override Answer Sample => new DateAnswer(Range.Min ?? Range.Max ?? new DateOnly(2026, 9, 1));

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (Single(node, findings, "a date") is not { } scalar)
            return null;
        var own = new Findings();
        if (MapReader.AsDate(scalar, own) is not { } date)
            return Refuse<Answer>(node, findings, own.Items[0].Message);
        return Range.Misses(date) is { } bound
            ? Refuse<Answer>(node, findings, $"The date {scalar.Text} is outside the range: it must be {bound}.")
            : new DateAnswer(date);
    }
}

/// <summary>Asks for somebody to reach.</summary>
public sealed record ContactQuestion : Question
{
    /// <inheritdoc/>
    public override string Type => "contact";

    internal override Answer Sample => new ContactAnswer(new Contact("Sam Example", "Office manager", "01632 960000", "office@example.org", "1 Example Road"));

    internal override Answer? Read(YamlNode node, Findings findings)
    {
        if (node is not YamlMap map)
            return Refuse<Answer>(node, findings, $"The answer must be a contact such as {{name: …, role: …, phone: …, email: …}}, not {node.Kind}.");
        var contact = Contact.Read(new MapReader(map, "a contact", findings));
        return contact.Text.Length == 0 ? null : new ContactAnswer(contact);
    }
}
