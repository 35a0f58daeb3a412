using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Core.Checking;

namespace PolicyForge.Core.Tests.Checking;

public sealed class CoveringArrayTests
{
    [Fact]
    public void All_combinations_are_all_of_them() =>
        CoveringArray.All([2, 3, 2]).Select(row => string.Join(',', row)).Distinct().Count().ShouldBe(12);

    [Fact]
    public void Any_two_levels_of_any_two_factors_meet()
    {
        var levels = Gen.Choose(1, 5).NonEmptyListOf().Where(list => list.Count is >= 2 and <= 12).ToArbitrary();
        Prop.ForAll(levels, list => CoversPairs([.. list], CoveringArray.Pairs([.. list], Everything))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Twenty_questions_need_few_rows()
    {
        var rows = CoveringArray.Pairs([.. Enumerable.Repeat(3, 20)], Everything);
        rows.Count.ShouldBeLessThan(30);
    }

    [Fact]
    public void Two_levels_meet_where_both_factors_count()
    {
        // The second factor counts below level 1 of the first, the third below level 2 of the second, the last nowhere.
        bool[] Counts(int[] row) => [true, row[0] == 1, row[0] == 1 && row[1] == 2, true, false];

        var rows = CoveringArray.Pairs([3, 4, 2, 5, 2], Counts);

        rows.Where(row => Counts(row)[2]).Select(row => (row[2], row[3])).Distinct().Count().ShouldBe(2 * 5);
        rows.Where(row => Counts(row)[1]).Select(row => (row[1], row[3])).Distinct().Count().ShouldBe(4 * 5);
    }

    private static bool[] Everything(int[] row) => [.. row.Select(_ => true)];

    private static bool CoversPairs(int[] levels, IReadOnlyList<int[]> rows)
    {
        for (var left = 0; left < levels.Length; left++)
        {
            for (var right = left + 1; right < levels.Length; right++)
            {
                if (rows.Select(row => (row[left], row[right])).Distinct().Count() != levels[left] * levels[right])
                    return false;
            }
        }

        return true;
    }
}
