using PolicyForge.Core.Record.Overseeing;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>Which part of the matrix to show; what is null or empty leaves nothing out.</summary>
/// <param name="State">A state, by its name in addresses.</param>
/// <param name="Academy">An academy.</param>
/// <param name="Policy">A policy.</param>
internal sealed record MatrixFilter(string? State, string? Academy, string? Policy)
{
    /// <summary>Whether it leaves anything out.</summary>
    public bool IsSet => !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Academy) || !string.IsNullOrEmpty(Policy);

    /// <summary>What is left of a matrix: rows and columns in which nothing is left go too.</summary>
    public Matrix Of(Matrix matrix)
    {
        if (!IsSet)
            return matrix;
        MatrixCell[] cells = [.. matrix.Cells.Where(Shows)];
        var academies = cells.Select(cell => cell.OrganisationId).ToHashSet(StringComparer.Ordinal);
        var policies = cells.Select(cell => cell.PolicyId).ToHashSet(StringComparer.Ordinal);
        return new Matrix(
            [.. matrix.Academies.Where(academy => academies.Contains(academy.Id))],
            [.. matrix.Policies.Where(policy => policies.Contains(policy.PolicyId))],
            cells);
    }

    private bool Shows(MatrixCell cell) =>
        (string.IsNullOrEmpty(State) || StateWords.Key(cell.State) == State)
        && (string.IsNullOrEmpty(Academy) || cell.OrganisationId == Academy)
        && (string.IsNullOrEmpty(Policy) || cell.PolicyId == Policy);
}
