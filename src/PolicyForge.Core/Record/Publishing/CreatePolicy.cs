using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Starts a model policy with a first draft that is valid and says little.</summary>
public sealed class CreatePolicy(UseCases useCases, TimeProvider clock)
{
    private const string FirstBody =
        """
        ## Purpose {#purpose}

        1. {#purpose-aim} This policy applies to everybody who works at the {{ terms.school }}.
        """;

    /// <summary>Starts it.</summary>
    /// <returns>The name of the draft.</returns>
    /// <exception cref="RefusedException">There is such a policy, or the id, title or version cannot be used.</exception>
    public Task<string> RunAsync(Caller caller, NewPolicy command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "create policy", record => CreateAsync(record, caller, command, cancellation), cancellation);
    }

    private async Task<string> CreateAsync(IRecordTransaction record, Caller caller, NewPolicy command, CancellationToken cancellation)
    {
        List<Problem> problems = [.. IdProblems(command.Id), .. TypedText.Line("title", command.Title, "Give the policy a title."), .. VersionNames.Problems(command.Version)];
        if (problems.Count > 0)
            throw new RefusedException(problems);
        var at = clock.GetUtcNow();
        if (!await record.Models.AddPolicyAsync(new PolicyKey(caller.Home, command.Id), command.Title.Trim(), at, cancellation))
            throw new RefusedException("id", $"There is a policy '{command.Id}' already. Draft a new version of it, or choose another id.");
        await record.Models.AddDraftAsync(new ModelText(caller.Home, command.Id, command.Version, FirstFile(caller.Home, command), FirstBody, new Dictionary<string, string>()), caller.Actor, at, cancellation);
        return command.Version;
    }

    private static IEnumerable<Problem> IdProblems(string id) => Ids.IsKebab(id) && id is { Length: <= 100 } and not PolicyLibrary.SharedFolder
        ? []
        : [new Problem("id", "Write the id with lower-case letters, digits and hyphens, such as social-media.")];

    private static string FirstFile(string publisher, NewPolicy command) => YamlWriter.Write(new JsonObject
    {
        ["id"] = command.Id,
        ["version"] = command.Version,
        ["title"] = command.Title.Trim(),
        ["status"] = "draft",
        ["publisher"] = publisher,
    });
}

/// <summary>A policy to be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The name of its first version.</param>
public sealed record NewPolicy(string Id, string Title, string Version = "1.0");
