namespace PolicyForge.Documents.Word.Front;

/// <summary>The facts about a document that its first page tells, in words.</summary>
internal static class Facts
{
    /// <summary>What kind of document it is.</summary>
    public static string Kind(PolicyDocument document) => document.Edition switch
    {
        Edition.Model => "Model policy",
        Edition.Draft => "Draft policy",
        _ => "Policy",
    };

    /// <summary>Label and value of each fact that is known.</summary>
    public static IEnumerable<(string Label, string Value)> Of(PolicyDocument document)
    {
        var running = document.Running;
        var facts = new (string Label, string? Value)[]
        {
            ("Version", running.Version),
            ("Status", Names.Sentence(document.Stamp.Status)),
            (Words.Effective, running.Effective),
            ("Review", running.Review),
        };
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Label, fact.Value!));
    }
}
