using PolicyForge.Web.Api.Adopting;
using PolicyForge.Web.Api.Auditing;
using PolicyForge.Web.Api.Description;
using PolicyForge.Web.Api.Messaging;
using PolicyForge.Web.Api.Organisations;
using PolicyForge.Web.Api.People;
using PolicyForge.Web.Api.Publishing;
using PolicyForge.Web.Api.Reviewing;
using PolicyForge.Web.Api.Showing;
using PolicyForge.Web.Api.Working;

namespace PolicyForge.Web.Api;

/// <summary>Every route of the API. What belongs to an organisation stands below it.</summary>
internal static class ApiRoutes
{
    public const string Organisations = "/api/v1/organisations";
    private const string Public = "/api/v1/public/{organisation}";

    public static void MapApi(this WebApplication app)
    {
        var organisations = app.MapGroup(Organisations).RequireAuthorization().WithProblems();
        var organisation = organisations.MapGroup("/{organisation}");
        organisations.MapOrganisations();
        organisation.MapOrganisation();
        organisation.MapRelations();
        organisation.MapMembers();
        organisation.MapKeys();
        organisation.MapPolicies();
        organisation.MapVersions();
        organisation.MapSharedTexts();
        organisation.MapAdoptions();
        organisation.MapCourse();
        organisation.MapAnswers();
        organisation.MapDecisions();
        organisation.MapReviews();
        organisation.MapNotices();
        organisation.MapFeeds();
        organisation.MapJobs();
        organisation.MapAudit();
        app.MapGroup(Public).AllowAnonymous().WithProblems().MapPublic();
    }
}
