namespace PolicyForge.Core.Record.Showing;

/// <summary>Gives anybody the document of a policy that an organisation shows: of whichever version is in force.</summary>
public sealed class ReadPublicDocument(IPublicRecord shown)
{
    /// <summary>The document as it was adopted.</summary>
    /// <exception cref="NotThereException">It is not in force or not shown, or there is no such policy.</exception>
    public async Task<PublicDocument> RunAsync(string organisation, string policy, CancellationToken cancellation) =>
        await shown.DocumentAsync(organisation, policy, cancellation) ?? throw new NotThereException();
}
