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
            files.Add(PathOf(name[Models.Length..].Split('/')), Resource(name));
        return files;
    }

    /// <summary>All versions of each model, the oldest first.</summary>
    internal static IReadOnlyList<IReadOnlyList<ModelPolicy>> Read(PolicyLibrary library) =>
        [.. library.Ids.Select(id => (IReadOnlyList<ModelPolicy>)[.. library.Versions(id).Select(version => library.Load(id, version)!.Policy!)])];

    // What does not name its version is the first.
    private static string PathOf(string[] name) => name is [var id, var file] ? $"templates/{id}/1.0/{file}" : $"templates/{string.Join('/', name)}";

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ModelLibrary).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
