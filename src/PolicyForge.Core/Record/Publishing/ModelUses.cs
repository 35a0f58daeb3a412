using PolicyForge.Core.Assembly;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>What a version takes from outside its own files: shared texts and authorities.</summary>
/// <param name="Shared">The texts that it includes, and those that they include.</param>
/// <param name="Cites">The keys of the authorities that it cites, sorted.</param>
/// <param name="Problems">What cannot be told before the body runs.</param>
internal sealed record ModelUses(IReadOnlyDictionary<string, string> Shared, IReadOnlyList<string> Cites, IReadOnlyList<Problem> Problems)
{
    private static readonly ModelUses None = new(new Dictionary<string, string>(), [], []);

    /// <summary>Reads a version; nothing of one whose body cannot be parsed, which its check tells.</summary>
    public static ModelUses Of(Workspace workspace, ModelText text) =>
        workspace.Library.Load(text.Policy, text.Version)?.Policy is { } policy && PolicyBody.Of(policy).Template is { } template
            ? Of(template, text.Shared)
            : None;

    private static ModelUses Of(Template template, IReadOnlyDictionary<string, string> shared)
    {
        var included = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var cites = new SortedSet<string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        var waiting = new Queue<(string Field, TemplateUses Uses)>([("body", template.Uses)]);
        while (waiting.TryDequeue(out var next))
        {
            problems.AddRange(Computed(next.Field, next.Uses));
            cites.UnionWith(Names(next.Uses, "cite"));
            foreach (var name in Names(next.Uses, "include").Select(name => name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name))
            {
                if (shared.TryGetValue(name, out var text) && included.TryAdd(name, text))
                    waiting.Enqueue(($"shared.{name}", Template.Parse(text, name).Uses));
            }
        }

        return new ModelUses(included, [.. cites], problems);
    }

    private static IEnumerable<string> Names(TemplateUses uses, string function) =>
        uses.Functions.Where(call => call.Name == function).Select(Literal).OfType<string>();

    // What is published is kept as it is, and told when an authority changes: for that, both must be known by name.
    private static IEnumerable<Problem> Computed(string field, TemplateUses uses) => uses.Functions
        .Where(call => call.Name is "include" or "cite" && Literal(call) is null)
        .Select(call => new Problem(field, $"On line {call.Span.Start.Line + 1}, '{call.Name}' works out what it names. Write the name itself, between quotes."));

    private static string? Literal(FunctionUse call) => call.Arguments is [{ IsLiteral: true, Literal: string name }, ..] ? name : null;
}
