using System.Globalization;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Organisations.Academies;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Makes the academies of a trust from a file of comma-separated values: all of them or none.</summary>
public sealed class AddAcademies(UseCases useCases, TimeProvider clock)
{
    // More than this in one statement makes none of them faster.
    private const int ChunkSize = 1000;
    private const int DueSoonDays = 90;

    // Whoever sends the file waits for it, and gives up after a minute or two.
    private const int MostMade = 10_000;

    /// <summary>Makes them.</summary>
    /// <param name="caller">Who is asking, in the trust.</param>
    /// <param name="trust">Whose academies.</param>
    /// <param name="content">The file. Its first line names the columns, in any order: name, kind, URN, local authority and, if wanted, id.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The ids of the academies, in the order of the file.</returns>
    /// <exception cref="RefusedException">Something is wrong with the file; every problem names its line and column.</exception>
    public Task<IReadOnlyList<string>> RunAsync(Caller caller, string trust, byte[] content, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, trust, Privilege.Manage, "add academies", record => AddAsync(record, trust, content, cancellation), cancellation);

    private async Task<IReadOnlyList<string>> AddAsync(IRecordTransaction record, string trust, byte[] content, CancellationToken cancellation)
    {
        if (record.Scope.Home != trust || record.Scope.Kind != OrganisationKind.Trust)
            throw new NotThereException();
        var file = new AcademyFile(await record.Organisations.PublishersAsync(cancellation));
        var rows = file.Read(content);
        var taken = await record.Organisations.TakenAsync([.. rows.SelectMany(row => new[] { row.Wanted, row.Distinct })], [.. rows.Select(row => row.Urn)], cancellation);
        var names = new AcademyNames(taken);
        List<AcademyRow> named = [.. rows.Select(names.Named)];
        Problem[] mistakes = [.. file.Problems, .. names.Problems];
        Problem[] problems = mistakes.Length > 0 ? mistakes : [.. TooMany(rows)];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        foreach (var chunk in named.Chunk(ChunkSize))
            await AddAsync(record, trust, chunk, cancellation);
        return [.. named.Select(row => row.Wanted)];
    }

    private static IEnumerable<Problem> TooMany(IReadOnlyList<AcademyRow> rows)
    {
        if (rows.Count > MostMade)
            yield return LineProblem.Of(rows[MostMade].Line, null, string.Create(CultureInfo.InvariantCulture, $"One file makes at most {MostMade:N0} academies, and this names {rows.Count:N0}. Put this line and those below it into other files."));
    }

    private async Task AddAsync(IRecordTransaction record, string trust, AcademyRow[] rows, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await record.Organisations.MakeAsync([.. rows.Select(row => row.Wanted)], cancellation);
        await record.Organisations.AddAsync([.. rows.Select(row => Profile(row, trust))], now, cancellation);
        await record.Organisations.RelateAsync([.. rows.SelectMany(row => Above(row, trust))], now, cancellation);
    }

    private static OrganisationProfile Profile(AcademyRow row, string trust) =>
        new(row.Wanted, row.Name, OrganisationKind.Academy, row.Urn, trust, row.LocalAuthority, [], [], [], [], DueSoonDays, 1);

    private static IEnumerable<Relation> Above(AcademyRow row, string trust) =>
        [new(row.Wanted, RelationKind.Trust, trust), new(row.Wanted, RelationKind.LocalAuthority, row.LocalAuthority)];
}
