namespace PolicyForge.Core.Record.Showing;

/// <summary>Gives anybody the logo of an organisation that shows policies.</summary>
public sealed class GetPublicLogo(IPublicRecord shown)
{
    /// <summary>The picture.</summary>
    /// <exception cref="NotThereException">It has none or shows nothing, or there is no such organisation.</exception>
    public async Task<LogoContent> RunAsync(string organisation, CancellationToken cancellation) =>
        await shown.LogoAsync(organisation, cancellation) ?? throw new NotThereException();
}
