namespace PolicyForge.Core.Record.Organisations;

/// <summary>Reads an organisation's logo.</summary>
public sealed class GetLogo(UseCases useCases)
{
    /// <summary>The picture.</summary>
    /// <exception cref="NotThereException">It has none, or is out of reach.</exception>
    public Task<LogoContent> RunAsync(Caller caller, string organisation, CancellationToken cancellation) => useCases.ReadAsync(
        caller,
        organisation,
        "get logo",
        async record => await record.Organisations.LogosAsync([organisation], cancellation) is [var logo, ..] ? logo : throw new NotThereException(),
        cancellation);
}
