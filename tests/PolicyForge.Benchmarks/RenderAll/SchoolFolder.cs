using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.RenderAll;

/// <summary>Makes a root folder with the library, the sample organisations, and as many more schools as asked for.</summary>
internal static class SchoolFolder
{
    private const int SchoolsToATrust = 20;

    public static void Generate(string root, int schools)
    {
        foreach (var name in (string[])["templates", "tenants"])
            Copy(Path.Combine(Repository.Root, name), Path.Combine(root, name));

        var tenants = Path.Combine(root, "tenants");
        for (var trust = 0; trust <= schools / SchoolsToATrust; trust++)
            Write(tenants, GeneratedTrust.Id(trust), GeneratedTrust.Yaml(trust));

        var logo = File.ReadAllBytes(Path.Combine(tenants, Word.Sample.Academy, "logo.png"));
        for (var school = 0; school < schools; school++)
        {
            var generated = new GeneratedSchool(school, school / SchoolsToATrust);
            Write(tenants, generated.Id, generated.Yaml());
            File.WriteAllBytes(Path.Combine(tenants, generated.Id, "logo.png"), logo);
        }
    }

    private static void Write(string tenants, string id, string yaml)
    {
        var folder = Directory.CreateDirectory(Path.Combine(tenants, id));
        File.WriteAllText(Path.Combine(folder.FullName, "tenant.yaml"), yaml);
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
