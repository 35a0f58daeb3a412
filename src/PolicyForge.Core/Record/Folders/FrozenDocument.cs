using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Freezes what an adoption prints: its Word file, and the answers and editions that went into it.</summary>
internal static class FrozenDocument
{
    /// <summary>The frozen adoption.</summary>
    /// <param name="workspace">A workspace of the record that says of the adoption what is to be printed.</param>
    /// <param name="adoption">The adoption.</param>
    /// <param name="on">The day that decides which editions are cited.</param>
    /// <exception cref="RefusedException">There is no such document, with every reason.</exception>
    public static FrozenAdoption Of(Workspace workspace, AdoptionRecord adoption, DateOnly on)
    {
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId, Edition.Adopted, on));
        return result.Document is { } document
            ? new FrozenAdoption(adoption, FrozenFile.Of(document), Printed.Answers(result), Printed.Cites(result))
            : throw new RefusedException([.. result.Diagnostics.Select(diagnostic => new Problem("", diagnostic.ToString()))]);
    }
}
