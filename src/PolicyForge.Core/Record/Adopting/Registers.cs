namespace PolicyForge.Core.Record.Adopting;

/// <summary>Reads the whole register of one organisation, which is as long as it has policies.</summary>
internal static class Registers
{
    public static async Task<IReadOnlyList<AdoptionSummary>> RegisterAsync(this IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var rows = new List<AdoptionSummary>();
        IReadOnlyList<AdoptionSummary> page;
        do
        {
            page = await record.Adoptions.RegisterAsync(organisation, Shown.IsInside(record, organisation), rows.LastOrDefault()?.Place, ListAdoptions.Most, cancellation);
            rows.AddRange(page);
        }
        while (page.Count == ListAdoptions.Most);
        return rows;
    }
}
