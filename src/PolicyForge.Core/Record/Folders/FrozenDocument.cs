using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Listing;
using PolicyForge.Documents;
using PolicyForge.Documents.Text;
using PolicyForge.Documents.Word;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Freezes what an adoption prints: its Word file, and the answers and editions that went into it.</summary>
internal static class FrozenDocument
{
    /// <summary>The frozen adoption.</summary>
    /// <param name="workspace">A workspace of the record that says of the adoption what is to be printed.</param>
    /// <param name="adoption">The adoption.</param>
    /// <param name="cites">What its model cites.</param>
    /// <param name="on">The day that decides which editions are cited.</param>
    /// <exception cref="RefusedException">There is no such document, with every reason.</exception>
    public static FrozenAdoption Of(Workspace workspace, AdoptionRecord adoption, IReadOnlyList<string> cites, DateOnly on)
    {
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId, Edition.Adopted, on));
        if (result.Document is not { } document)
            throw new RefusedException([.. result.Diagnostics.Select(diagnostic => new Problem("", diagnostic.ToString()))]);
        var content = WordWriter.Write(document);
        return new FrozenAdoption(
            adoption,
            content,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            Answers(new QuestionLister(workspace).Resolve(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId)),
            Cites(workspace, Words(PlainTextWriter.Write(document)), cites, on));
    }

    // A title that goes over the end of a line is still the title.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonObject Answers(IEnumerable<ResolvedAnswer> answers) => new(answers
        .Where(resolved => resolved is { Asked: true, Answer: not null })
        .Select(resolved => KeyValuePair.Create<string, JsonNode?>(resolved.Question.Id, new JsonObject
        {
            ["type"] = resolved.Question.Type,
            ["value"] = AnswerJson.Of(resolved.Answer!),
            ["from"] = resolved.GivenBy ?? "default",
        })));

    // A passage that the answers drop cites nothing: only what stands in the text counts.
    private static JsonObject Cites(Workspace workspace, string text, IEnumerable<string> keys, DateOnly on) => new(keys
        .Where(key => workspace.Library.Authorities.TryGetValue(key, out var authority) && text.Contains(authority.Title, StringComparison.Ordinal))
        .Select(key => KeyValuePair.Create<string, JsonNode?>(key, workspace.Library.Authorities[key].On(on)?.Edition)));
}
