using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Word.Measure;

namespace PolicyForge.Documents.Word.Pack;

/// <summary>A policy of a pack, ready to be written.</summary>
/// <param name="Number">Its place in the pack, from 1.</param>
/// <param name="Policy">The policy, numbered as the pack is.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Index">Its places, whose bookmarks no other policy of the pack has.</param>
/// <param name="Pages">How many pages it takes.</param>
internal sealed record PackPart(int Number, PolicyDocument Policy, ValueList<Block> Changes, DocumentIndex Index, PageEstimate Pages)
{
    /// <summary>The bookmark round its title.</summary>
    public string Bookmark => $"_policy_{Number}";

    public static PackPart Of(PackedPolicy packed, int number, NumberingStyle numbering)
    {
        var policy = packed.Document with
        {
            Layout = new Layout(numbering, Cover: false, Contents: false),
            Revisions = [],
            Statements = [],
            Body = packed.Document.Layout.Numbering == numbering ? packed.Document.Body : Numberer.Apply(packed.Document.Body, numbering).Blocks,
        };
        var index = new DocumentIndex(policy, $"p{number}-");
        var whole = policy with { Body = [.. packed.Changes, .. policy.Body] };
        return new PackPart(number, policy, packed.Changes, index, new PageEstimate(whole, index.Contents));
    }
}
