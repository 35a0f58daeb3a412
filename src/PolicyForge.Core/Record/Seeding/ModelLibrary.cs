using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>The models that come with the program for an invented nation, with the authorities that they cite.</summary>
public static class ModelLibrary
{
    internal const string AuthoritiesPath = "templates/authorities.yaml";
    private const string Models = "Seeding/Models/";

    /// <summary>Their files, as in a folder.</summary>
    public static MemoryFiles Files()
    {
        var files = new MemoryFiles();
        files.Add(AuthoritiesPath, Resource("Seeding/authorities.yaml"));
        foreach (var name in typeof(ModelLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Models, StringComparison.Ordinal)))
            files.Add($"templates/{name[Models.Length..].Replace("/", "/1.0/", StringComparison.Ordinal)}", Resource(name));
        return files;
    }

    internal static IReadOnlyList<ModelPolicy> Read(PolicyLibrary library) => [.. library.Ids.Select(id => library.Load(id, library.Latest(id)!)!.Policy!)];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ModelLibrary).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
