namespace PolicyForge.Benchmarks.Word;

/// <summary>How a peer's templates say things.</summary>
/// <param name="Value">Prints a value, by its name.</param>
/// <param name="Open">Starts a passage kept when a value is true; a paragraph of its own.</param>
/// <param name="Close">Ends it; a paragraph of its own.</param>
internal sealed record TagSyntax(Func<string, string> Value, Func<string, string> Open, Func<string, string> Close)
{
    public static readonly TagSyntax Docxtemplater = new(name => $"{{{name}}}", name => $"{{#{name}}}", name => $"{{/{name}}}");

    public static readonly TagSyntax Docxtpl = new(name => $"{{{{ {name} }}}}", name => $"{{%p if {name} %}}", _ => "{%p endif %}");
}
