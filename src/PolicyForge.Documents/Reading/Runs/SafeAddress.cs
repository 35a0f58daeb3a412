namespace PolicyForge.Documents.Reading.Runs;

/// <summary>Which addresses a document may link to.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary><paramref name="written"/> as an absolute address of an allowed scheme, or null.</summary>
    public static string? Of(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) ? uri.AbsoluteUri : null;
}
