namespace PolicyForge.Core.Record;

/// <summary>What the workspaces of several adoptions of an organisation have in common, read once in a transaction that changes none of it.</summary>
internal sealed class WorkspaceSources(IRecordTransaction record)
{
    private readonly Dictionary<(string Organisation, string Publisher), IReadOnlyDictionary<string, OrganisationProfile>> _families = [];
    private readonly Dictionary<string, IReadOnlyList<LogoContent>> _logos = new(StringComparer.Ordinal);
    private string? _authorities;

    /// <summary>The record, for what is each adoption's own.</summary>
    public IRecordTransaction Record => record;

    /// <summary>The authorities in JSON.</summary>
    public async Task<string> AuthoritiesAsync(CancellationToken cancellation) => _authorities ??= await record.Models.AuthoritiesAsync(cancellation);

    /// <summary>The profiles of an organisation, of those above it and of a publisher.</summary>
    public async Task<IReadOnlyDictionary<string, OrganisationProfile>> FamilyAsync(string organisation, string publisher, CancellationToken cancellation)
    {
        if (!_families.TryGetValue((organisation, publisher), out var family))
            _families[(organisation, publisher)] = family = await record.Organisations.FamilyAsync(organisation, publisher, cancellation);
        return family;
    }

    /// <summary>The logos of some organisations.</summary>
    public async Task<IReadOnlyList<LogoContent>> LogosAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation)
    {
        var missing = organisations.Where(id => !_logos.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var found = (await record.Organisations.LogosAsync(missing, cancellation)).ToLookup(logo => logo.OrganisationId, StringComparer.Ordinal);
            foreach (var id in missing)
                _logos[id] = [.. found[id]];
        }

        return [.. organisations.SelectMany(id => _logos[id])];
    }
}
