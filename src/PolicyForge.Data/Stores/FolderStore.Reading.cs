using PolicyForge.Core.Record;

namespace PolicyForge.Data.Stores;

internal sealed partial class FolderStore
{
    public async Task<IReadOnlyList<AdoptionRecord>> AdoptionsAsync(string organisation, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<AdoptionRow>(
            $"""
            {AdoptionRow.Select}
            WHERE a.organisation_id = @Organisation
            ORDER BY a.policy_id, a.number
            """,
            new { Organisation = organisation });
        return [.. rows.Select(row => row.Record)];
    }
}
