using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Working;

/// <summary>
/// Adopts a version for many academies of a trust: the request is an <see cref="AdoptionForAll"/> in JSON with, beside it,
/// <c>academies</c>, a list of ids, or nothing for all that the trust has.
/// </summary>
public sealed class AdoptForAcademiesWork(RecordWorkspace workspaces, TimeProvider clock) : IJobWork
{
    private const string Academies = "academies";

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <inheritdoc/>
    public string Kind => "adopt-for-academies";

    /// <inheritdoc/>
    public Privilege Needs => Privilege.Approve;

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(request);
        Wanted(request);
        var below = record.Scope.ActsFor.Where(id => id != record.Scope.Home).ToList();
        var chosen = Read<IReadOnlyList<string>?>(request[Academies], Academies) ?? below;
        var problems = chosen.Except(below).Select(id => new Problem(Academies, $"'{id}' is not an academy of this trust. Leave it out.")).ToList();
        return problems.Count > 0 ? throw new RefusedException(problems) : Task.FromResult<IReadOnlyCollection<string>>([.. chosen.Distinct()]);
    }

    /// <inheritdoc/>
    public Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new AdoptForAcademy(useCases, workspaces, clock).RunAsync(task.Caller, task.Item, Wanted(task.Request), cancellation);
    }

    private static AdoptionForAll Wanted(JsonObject request) =>
        Read<AdoptionForAll>(request, "") ?? throw new RefusedException("", "Say what to adopt: publisher, policy and model_version.");

    private static T? Read<T>(JsonNode? node, string field)
    {
        try
        {
            return node.Deserialize<T>(Names);
        }
        catch (JsonException problem)
        {
            throw new RefusedException(problem.Path is { Length: > 2 } path ? path[2..] : field, "This cannot be read. Give publisher, policy and model_version as text, and academies as a list of ids.");
        }
    }
}
