using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Prints an example of a policy in an organisation's brand, style and words.</summary>
public sealed class PreviewProfile(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    private const string Policy = "visitors";
    private const string Version = "1.0";

    private const string Body =
        """
        ## Why we have this policy {#why}

        1. {#welcome} {{ terms.school.an.title }} is open to visitors. {{ school.name }} welcomes them and keeps its {{ terms.pupils }} safe.
        1. {#who} The {{ terms.head }} decides who may visit. The {{ terms.governors }} reviews this policy.

        ## Arriving and leaving {#arriving}

        1. {#office} Visitors come to the office first. There they:
           - sign in and show who they are
           - wear a badge that {{ terms.staff }} can see
           - sign out when they leave

        | Who | What they need |
        |---|---|
        | Parents | A badge |
        | Contractors | A badge, and somebody with them |

        1. {#breach} Whoever breaks the rules of {{ ref "arriving" }} is asked to leave.
        """;

    /// <summary>Prints it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose brand and words.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PolicyDocument> RunAsync(Caller caller, string organisation, CancellationToken cancellation) =>
        useCases.ReadAsync(caller, organisation, "preview profile", record => PrintAsync(record, organisation, cancellation), cancellation);

    private async Task<PolicyDocument> PrintAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var today = UkDate.Today(time);
        var yaml = $"id: {Policy}\nversion: \"{Version}\"\ntitle: Visitors\nstatus: final\npublisher: {organisation}\nowner: School office\napplies_to: [maintained, academy]\n";
        var model = new ModelText(organisation, Policy, Version, yaml, Body, new Dictionary<string, string>());
        var adoption = new AdoptionRecord
        {
            OrganisationId = organisation,
            PolicyId = Policy,
            Number = 1,
            PublisherId = organisation,
            ModelVersion = Version,
            Version = Version,
            Title = "Visitors",
            Status = AdoptionStatus.Adopted,
            Effective = today,
            Review = "1 year",
            Approvals = [new ApprovalRecord(1, "approved", "Governing Board", today, null)],
            Revision = 1,
        };
        var workspace = await workspaces.OfAdoptionAsync(record, model, adoption, cancellation);
        var result = workspace.Assemble(new DocumentRequest(Policy, null, organisation, Edition.Adopted, today));
        return result.Document ?? throw new InvalidOperationException($"The example cannot be printed: {string.Join(" ", result.Diagnostics)}");
    }
}
