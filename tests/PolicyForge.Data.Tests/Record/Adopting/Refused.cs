using PolicyForge.Core.Record;

namespace PolicyForge.Data.Tests.Record.Adopting;

/// <summary>Expects acts to be refused.</summary>
internal static class Refused
{
    public static async Task<IReadOnlyList<Problem>> WithProblemsAsync(Task act) => (await Should.ThrowAsync<RefusedException>(act)).Problems;

    public static async Task WithAsync(Task act, string field, string words)
    {
        var problem = (await WithProblemsAsync(act)).ShouldHaveSingleItem();
        problem.Field.ShouldBe(field);
        problem.Message.ShouldContain(words);
    }
}
