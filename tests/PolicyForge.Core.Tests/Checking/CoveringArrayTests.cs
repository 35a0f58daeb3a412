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
        Prop.ForAll(levels, list => CoversPairs([.. list], CoveringArray.Pairs([.. list]))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Twenty_questions_need_few_rows()
    {
        var rows = CoveringArray.Pairs([.. Enumerable.Repeat(3, 20)]);
        rows.Count.ShouldBeLessThan(30);
    }

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
