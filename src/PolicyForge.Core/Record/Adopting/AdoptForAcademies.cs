namespace PolicyForge.Core.Record.Adopting;

/// <summary>Adopts a version for chosen academies of a trust in one act: each succeeds or fails by itself.</summary>
public sealed class AdoptForAcademies(AdoptForAcademy one)
{
    /// <summary>Adopts it for each, one after the other.</summary>
    /// <param name="caller">Who is asking, from the trust; needs to approve.</param>
    /// <param name="academies">The academies.</param>
    /// <param name="wanted">What to adopt.</param>
    /// <param name="cancellation">Gives up; what is adopted by then stays adopted.</param>
    public async Task<IReadOnlyList<AcademyResult>> RunAsync(Caller caller, IEnumerable<string> academies, AdoptionForAll wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(academies);
        var results = new List<AcademyResult>();
        foreach (var academy in academies.Distinct(StringComparer.Ordinal))
            results.Add(await OneAsync(caller, academy, wanted, cancellation));
        return results;
    }

    private async Task<AcademyResult> OneAsync(Caller caller, string academy, AdoptionForAll wanted, CancellationToken cancellation)
    {
        try
        {
            return await one.RunAsync(caller, academy, wanted, cancellation);
        }
        catch (RefusedException refused)
        {
            return new AcademyResult(academy, null, WasAdopted: false, refused.Problems);
        }
        catch (RecordException other)
        {
            return new AcademyResult(academy, null, WasAdopted: false, [new Problem("", other.Message)]);
        }
    }
}
