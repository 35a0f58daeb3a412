using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A local edit: one of replacing a clause, adding one after it, and deleting it.</summary>
/// <param name="Clause">The clause or section to replace or delete.</param>
/// <param name="Replace">Its new text.</param>
/// <param name="After">The clause or section to add to.</param>
/// <param name="Add">The text to add.</param>
/// <param name="Id">The id of what is added.</param>
/// <param name="Delete">Whether to delete it.</param>
public sealed record ClauseEdit(string? Clause = null, string? Replace = null, string? After = null, string? Add = null, string? Id = null, bool Delete = false)
{
    internal string Target => (Clause ?? After ?? "").Trim();

    internal JsonObject Content
    {
        get
        {
            var members = new (string Name, JsonNode? Value)[] { ("clause", Clause), ("after", After), ("replace", Replace), ("add", Add), ("id", Id), ("delete", Delete ? true : null) };
            return new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
        }
    }
}

/// <summary>Amends a clause of an adoption in hand, as far as its publisher lets it be amended.</summary>
public sealed class AmendClause(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Amends the clause; an earlier edit of the same clause gives way.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The clause is locked or unknown, or the text cannot be used.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, ClauseEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(edit);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(AmendClause), record => AmendAsync(record, caller, key, expected, edit, cancellation), cancellation);
    }

    private async Task<AdoptionRecord> AmendAsync(IRecordTransaction record, Caller caller, AdoptionKey key, long expected, ClauseEdit edit, CancellationToken cancellation)
    {
        var adoption = await InHand.FindAsync(record, key, expected, cancellation);
        var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) ?? throw new NotThereException();
        var (amended, position) = With(adoption, edit);
        await CheckAsync(record, model, amended, position, cancellation);
        var judged = amended with { Amendments = new AmendmentRights(workspaces.Read(model).Policy!).Judge(amended.Amendments) };
        var saved = await InHand.SaveAsync(record, judged, cancellation);
        await record.Adoptions.PutAmendmentAsync(key, judged.Amendments.Single(amendment => amendment.Position == position), new Signature(caller.Actor, time.GetUtcNow()), cancellation);
        return saved;
    }

    private static (AdoptionRecord Amended, int Position) With(AdoptionRecord adoption, ClauseEdit edit)
    {
        var content = edit.Content;
        var position = adoption.Amendments.FirstOrDefault(other => Name(other.Content) == Name(content))?.Position
            ?? adoption.Amendments.Select(other => other.Position).DefaultIfEmpty().Max() + 1;
        var amendments = adoption.Amendments
            .Where(other => other.Position != position)
            .Append(new AmendmentRecord(position, content, edit.Target, Deviates: true))
            .OrderBy(amendment => amendment.Position);
        return (adoption with { Amendments = [.. amendments] }, position);
    }

    // What an amendment makes or unmakes: an added clause is known by its own id.
    private static string Name(JsonObject content) => content["id"] is { } id ? $"+{id}" : $"{content["clause"]}";

    private async Task CheckAsync(IRecordTransaction record, ModelText model, AdoptionRecord amended, int position, CancellationToken cancellation)
    {
        var workspace = await workspaces.OfAdoptionAsync(record, model, amended, cancellation);
        var result = workspace.Assemble(new DocumentRequest(amended.PolicyId, null, amended.OrganisationId, Edition.Draft, UkDate.Today(time)));
        var index = amended.Amendments.TakeWhile(amendment => amendment.Position != position).Count();
        var own = string.Create(CultureInfo.InvariantCulture, $"amendments.{index}");
        Problem[] problems =
        [
            .. EntryProblems.Of(workspace, amended.OrganisationId, amended.PolicyId, result)
                .Where(problem => problem.Field == own || problem.Field.StartsWith(own + ".", StringComparison.Ordinal))
                .Select(problem => problem with { Field = problem.Field[own.Length..].TrimStart('.') }),
        ];
        if (problems.Length > 0)
            throw new RefusedException(problems);
    }
}
