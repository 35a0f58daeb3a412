using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>The academies of a trust and what each has of every policy.</summary>
/// <param name="Academies">The academies, by name.</param>
/// <param name="Policies">The policies, by title: those in force or in hand anywhere, and those that academies are offered.</param>
/// <param name="Cells">One for each academy and policy, in the order of academies and then of policies.</param>
public sealed record Matrix(IReadOnlyList<OrganisationRow> Academies, IReadOnlyList<MatrixPolicy> Policies, IReadOnlyList<MatrixCell> Cells);

/// <summary>A policy in the matrix.</summary>
public sealed record MatrixPolicy(string PolicyId, string Title);

/// <summary>Reads what each academy of a trust has of every policy.</summary>
public sealed class ReadMatrix(UseCases useCases, RecordWorkspace workspaces, TimeProvider clock)
{
    private const int MostAcademies = 1_000;

    /// <summary>Reads it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="trust">The trust that they act in.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">It is no trust, or not the caller's.</exception>
    public Task<Matrix> RunAsync(Caller caller, string trust, CancellationToken cancellation) =>
        useCases.ReadAsync(caller, trust, "read matrix", record => ReadAsync(record, trust, cancellation), cancellation);

    private async Task<Matrix> ReadAsync(IRecordTransaction record, string trust, CancellationToken cancellation)
    {
        var academies = TrustScope.Academies(record, trust);
        var rows = await record.Organisations.ListAsync(academies, null, MostAcademies, cancellation);
        var offered = await record.Overview.OfferedAsync(trust, cancellation);
        var forAcademies = offered.Where(policy => workspaces.IsFor(policy.Text, OrganisationKind.Academy)).Select(policy => policy.Text.Policy).ToHashSet(StringComparer.Ordinal);
        var cells = await record.Overview.MatrixAsync(academies, clock.Today(), cancellation);
        var kept = cells.Where(cell => cell.State != MatrixState.NotAdopted).Select(cell => cell.PolicyId).Concat(forAcademies).ToHashSet(StringComparer.Ordinal);
        MatrixCell[] shown = [.. cells.Where(cell => kept.Contains(cell.PolicyId))];
        return new Matrix(
            [.. rows.OrderBy(row => row.Name, StringComparer.CurrentCulture)],
            [.. shown.Select(cell => new MatrixPolicy(cell.PolicyId, cell.Title)).Distinct()],
            shown);
    }
}
