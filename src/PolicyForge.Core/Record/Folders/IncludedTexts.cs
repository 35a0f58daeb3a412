using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Record.Folders;

/// <summary>What a version takes from outside its own files, read from its template without running it.</summary>
/// <param name="Shared">The texts that it includes, and those that they include, by name.</param>
/// <param name="Cites">The keys of the authorities that it or one of these texts cites.</param>
internal sealed record IncludedTexts(IReadOnlyDictionary<string, string> Shared, IReadOnlyList<string> Cites)
{
    public static IncludedTexts Of(Workspace workspace, ModelPolicy policy)
    {
        var shared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var uses = new List<TemplateUses> { PolicyBody.Of(policy).Template!.Uses };
        for (var i = 0; i < uses.Count; i++)
        {
            foreach (var name in Literals(uses[i], "include"))
            {
                if (workspace.SharedTexts.Find(name) is { } path && shared.TryAdd(Path.GetFileNameWithoutExtension(path), ""))
                    uses.Add(Read(workspace, path, shared).Uses);
            }
        }

        return new IncludedTexts(shared, [.. uses.SelectMany(each => Literals(each, "cite")).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static Template Read(Workspace workspace, string path, SortedDictionary<string, string> shared)
    {
        var text = SourceFile.Read(workspace.Files, path, new Findings())!;
        shared[Path.GetFileNameWithoutExtension(path)] = text;
        return Template.Parse(text, path);
    }

    private static IEnumerable<string> Literals(TemplateUses uses, string function) => uses.Functions
        .Where(call => call.Name == function && call.Arguments is [{ IsLiteral: true }, ..])
        .Select(call => call.Arguments[0].Literal?.ToString() ?? "");
}
