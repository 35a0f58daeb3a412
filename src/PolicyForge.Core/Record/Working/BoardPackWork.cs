using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents;
using PolicyForge.Documents.Word.Pack;

namespace PolicyForge.Core.Record.Working;

/// <summary>
/// Makes one Word file for the board of a trust: the request names <c>policies</c>, a list of ids. Of each and every academy it
/// holds what is being prepared or else what is in force, and what changed since the version before.
/// </summary>
public sealed class BoardPackWork(RecordWorkspace workspaces, TimeProvider clock) : IJobWork
{
    private const string Policies = "policies";
    private const int MostDocuments = 200;

    /// <inheritdoc/>
    public string Kind => "board-pack";

    /// <inheritdoc/>
    public Privilege Needs => Privilege.Read;

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> ItemsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(request);
        return (await CellsAsync(record, request, cancellation)).Count switch
        {
            0 => throw new RefusedException(Policies, "No academy has any of these policies in force or in hand. Choose others."),
            > MostDocuments => throw new RefusedException(Policies, $"A pack holds at most {MostDocuments} documents. Choose fewer policies."),
            _ => ["board-pack.docx"],
        };
    }

    /// <inheritdoc/>
    public Task RunItemAsync(UseCases useCases, JobTask task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(useCases);
        ArgumentNullException.ThrowIfNull(task);
        return useCases.ChangeAsync(task.Caller, task.Caller.Home, Needs, "make board pack", record => MakeAsync(record, task, cancellation), cancellation);
    }

    private async Task<bool> MakeAsync(IRecordTransaction record, JobTask task, CancellationToken cancellation)
    {
        var policies = new List<PackedPolicy>();
        foreach (var cell in await CellsAsync(record, task.Request, cancellation))
            policies.Add(await PolicyAsync(record, new AdoptionKey(cell.OrganisationId, cell.PolicyId, cell.InHand ?? cell.Number!.Value), cancellation));
        var mark = await MarkAsync(record, task.Caller.Home, cancellation);
        var pack = new PolicyPack("Policies for the board", DateText.Long(UkDate.Today(clock)), mark, policies.ToValueList());
        using var content = new MemoryStream(PackWriter.Write(pack));
        await record.Jobs.PutResultAsync(task.Caller.Home, task.JobId, content, cancellation);
        return true;
    }

    private async Task<IReadOnlyList<MatrixCell>> CellsAsync(IRecordTransaction record, JsonObject request, CancellationToken cancellation)
    {
        var wanted = Wanted(request);
        var cells = await record.Overview.MatrixAsync(TrustScope.Academies(record, record.Scope.Home), UkDate.Today(clock), cancellation);
        return
        [
            .. cells
                .Where(cell => wanted.Contains(cell.PolicyId) && (cell.InHand ?? cell.Number) is not null)
                .OrderBy(cell => cell.Title, StringComparer.Ordinal)
                .ThenBy(cell => cell.Organisation, StringComparer.Ordinal),
        ];
    }

    private async Task<PackedPolicy> PolicyAsync(IRecordTransaction record, AdoptionKey key, CancellationToken cancellation)
    {
        var earlier = await record.Adoptions.OfPolicyAsync(key.Organisation, key.Policy, cancellation);
        var adoption = earlier.First(known => known.Number == key.Number);
        var before = earlier.FirstOrDefault(known => known.Number < key.Number && known.AdoptedAt is not null);
        var document = adoption.AdoptedAt is null ? await DraftAsync(record, adoption, cancellation) : await FrozenAsync(record, adoption, cancellation);
        var changes = before is null ? PackChanges.First : PackChanges.Since(before.Version, await FrozenAsync(record, before, cancellation), document);
        return new PackedPolicy(document, changes);
    }

    private static async Task<PolicyDocument> FrozenAsync(IRecordTransaction record, AdoptionRecord adoption, CancellationToken cancellation) =>
        (await record.Adoptions.FrozenAsync(adoption.Key, cancellation) ?? throw new NotThereException()).Read();

    private async Task<PolicyDocument> DraftAsync(IRecordTransaction record, AdoptionRecord adoption, CancellationToken cancellation)
    {
        var model = await record.Models.TextAsync(adoption.PublisherId, adoption.PolicyId, adoption.ModelVersion, cancellation) ?? throw new NotThereException();
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(adoption.PolicyId, null, adoption.OrganisationId, Edition.Draft, UkDate.Today(clock)));
        return result.Document ?? throw new RefusedException(EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, result));
    }

    private async Task<OrganisationMark> MarkAsync(IRecordTransaction record, string trust, CancellationToken cancellation)
    {
        var self = await workspaces.OfBrandAsync(record, trust, cancellation);
        return new OrganisationMark(self.Id, self.Name, self.Brand.Logo, self.Brand.Colour, self.Brand.Font);
    }

    private static HashSet<string> Wanted(JsonObject request)
    {
        try
        {
            return request[Policies].Deserialize<HashSet<string>>() ?? throw new RefusedException(Policies, "Name the policies.");
        }
        catch (JsonException)
        {
            throw new RefusedException(Policies, "Give a list of the ids of policies.");
        }
    }
}
