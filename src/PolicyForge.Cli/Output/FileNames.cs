using PolicyForge.Documents;

namespace PolicyForge.Cli.Output;

/// <summary>How documents are named: POLICY-VERSION.docx, with the edition before the extension unless it is adopted.</summary>
internal static class FileNames
{
    public static string For(PolicyDocument document, DocumentForm form)
    {
        var version = document.Stamp.Version ?? document.Stamp.ModelVersion;
        var edition = document.Edition switch
        {
            Edition.Adopted => "",
            Edition.Draft => ".draft",
            _ => ".model",
        };
        return $"{document.Stamp.Policy}-{version}{edition}.{form.Extension}";
    }
}
