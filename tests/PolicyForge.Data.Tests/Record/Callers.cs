using PolicyForge.Core.Record;

namespace PolicyForge.Data.Tests.Record;

/// <summary>Who asks in the tests.</summary>
internal static class Callers
{
    /// <summary>A key of an organisation that allows some things.</summary>
    public static Caller Key(string organisation, params Privilege[] may) => new(organisation, "key:0123456789ab", null, "api", may.ToHashSet());

    /// <summary>A person in a role.</summary>
    public static Caller Person(string organisation, Role role, Guid person = default) => new(organisation, person.ToString(), person, "web", Privileges.Of(role));

    /// <summary>The problems that an act is refused with, as "field: message".</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Func<Task> act) =>
        [.. (await Should.ThrowAsync<RefusedException>(act)).Problems.Select(problem => $"{problem.Field}: {problem.Message}")];
}
