using PolicyForge.Core.Files;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Where the files of a model version lie.</summary>
internal static class ModelFiles
{
    /// <summary>Adds the files of a version.</summary>
    public static void Add(MemoryFiles files, ModelText text)
    {
        files.Add(PolicyPath(text), text.PolicyYaml);
        files.Add(BodyPath(text), text.Body);
        foreach (var (name, shared) in text.Shared)
            files.Add(SharedPath(name), shared);
    }

    public static string PolicyPath(ModelText text) => $"templates/{text.Policy}/{text.Version}/policy.yaml";

    public static string BodyPath(ModelText text) => $"templates/{text.Policy}/{text.Version}/body.md";

    public static string SharedPath(string name) => $"templates/shared/{name}.md";
}
