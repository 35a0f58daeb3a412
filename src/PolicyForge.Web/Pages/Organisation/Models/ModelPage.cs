using Microsoft.AspNetCore.Mvc.Filters;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>A page about the models of a council, trust or publisher, for its own people.</summary>
public abstract class ModelPage : OrganisationPage
{
    /// <summary>The policy that the page is about; empty where it is about none.</summary>
    public string Policy => Step(nameof(Policy));

    /// <summary>The version that the page is about; empty where it is about none.</summary>
    public string Version => Step(nameof(Version));

    /// <summary>Whether the person may write drafts.</summary>
    public bool MayEdit => Tenant.May(Privilege.Edit);

    /// <summary>Whether the person may publish and withdraw.</summary>
    public bool MayPublish => Tenant.May(Privilege.Approve);

    /// <inheritdoc/>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () => Publishes ? next() : throw new NotThereException());

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field is "policy" or "version" ? "" : base.PropertyOf(field);

    private string Step(string name) => RouteData.Values[name] as string ?? "";

    private bool Publishes => !Tenant.IsFromAbove && Tenant.Kind is OrganisationKind.Council or OrganisationKind.Trust or OrganisationKind.Publisher;
}
