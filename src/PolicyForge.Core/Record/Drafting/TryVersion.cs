using System.Text.Json.Nodes;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Listing;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Shows what becomes of a version: in any edition, as any school, with any answers, before any of it is saved.</summary>
public sealed class TryVersion(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    private const int MostSchools = 100;

    /// <summary>Tries it out.</summary>
    /// <exception cref="NotThereException">The caller has no such version, or may not read that school.</exception>
    /// <exception cref="RefusedException">What was typed cannot be kept.</exception>
    public Task<Trial> RunAsync(Caller caller, TrialRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        return useCases.ReadAsync(caller, caller.Home, "try version", record => TryAsync(record, request, cancellation), cancellation);
    }

    /// <summary>The schools as which a version can be tried out: two that are invented, then those that the caller may read.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> SchoolsAsync(Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync<IReadOnlyList<KeyValuePair<string, string>>>(
            caller,
            caller.Home,
            "list schools to try",
            async record =>
            {
                var readable = await record.Organisations.ListAsync([.. record.Scope.Reads.Where(id => id != caller.Home)], null, MostSchools, cancellation);
                return
                [
                    new(TrialSchool.Maintained, "A maintained school that has answered nothing"),
                    new(TrialSchool.Academy, "An academy that has answered nothing"),
                    .. readable.OrderBy(school => school.Name, StringComparer.Ordinal).Select(school => KeyValuePair.Create(school.Id, school.Name)),
                ];
            },
            cancellation);
    }

    private async Task<Trial> TryAsync(IRecordTransaction record, TrialRequest request, CancellationToken cancellation)
    {
        var text = await record.Models.TextAsync(record.Scope.Home, request.Policy, request.Version, cancellation) ?? throw new NotThereException();
        if (request.Body is { } typed)
            text = text with { Body = Kept(typed) };
        return request.School is { Length: > 0 } school
            ? await AsSchoolAsync(record, text, school, request, cancellation)
            : Model(await workspaces.OfModelAsync(record, text, cancellation), text);
    }

    private static string Kept(string typed) => TypedText.File("body", TypedText.Kept(typed)).ToList() is { Count: > 0 } problems
        ? throw new RefusedException(problems)
        : TypedText.Kept(typed);

    private Trial Model(Workspace workspace, ModelText text)
    {
        var result = workspace.Assemble(new DocumentRequest(text.Policy, text.Version, null, Edition.Model, UkDate.Today(time)));
        return new Trial(result.Document, result.Diagnostics, workspace.Questions(text.Policy, text.Version).Rows, Asked(workspace, text));
    }

    private async Task<Trial> AsSchoolAsync(IRecordTransaction record, ModelText text, string id, TrialRequest request, CancellationToken cancellation)
    {
        var publisher = (await record.Organisations.ProfilesAsync([text.Publisher], cancellation))[text.Publisher];
        var school = TrialSchool.Of(id, publisher, request.Answers);
        if (school.Invented.Count == 0 && !record.Scope.Reads.Contains(id))
            throw new NotThereException();
        var workspace = await workspaces.OfTrialAsync(record, text, school, cancellation);
        var result = workspace.Assemble(new DocumentRequest(text.Policy, null, id, request.Edition == Edition.Adopted ? Edition.Adopted : Edition.Draft, UkDate.Today(time)));
        return new Trial(result.Document, result.Diagnostics, workspace.Questions(text.Policy, null, id).Rows, Asked(workspace, text));
    }

    private static IReadOnlyList<Question> Asked(Workspace workspace, ModelText text) => workspace.Library.Load(text.Policy, text.Version)?.Policy?.Questions ?? [];
}

/// <summary>How to try a version out.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="Version">Which version.</param>
/// <param name="School">As which school; null for none, which is the model edition.</param>
/// <param name="Edition">How a school's document is printed.</param>
/// <param name="Body">A body to try instead of the one that is saved, or null.</param>
public sealed record TrialRequest(string Policy, string Version, string? School = null, Edition Edition = Edition.Model, string? Body = null)
{
    /// <summary>What the school answers, in the form of <c>answers</c> in tenant.yaml; what it really answered where nothing is given.</summary>
    public IReadOnlyDictionary<string, JsonNode> Answers { get; init; } = new Dictionary<string, JsonNode>();
}

/// <summary>What became of a version.</summary>
/// <param name="Document">The document, or null when none can be made.</param>
/// <param name="Diagnostics">What was found.</param>
/// <param name="Rows">The questions, and what they came to.</param>
/// <param name="Questions">The questions as they are asked.</param>
public sealed record Trial(PolicyDocument? Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<QuestionRow> Rows, IReadOnlyList<Question> Questions);
