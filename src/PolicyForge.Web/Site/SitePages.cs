using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using PolicyForge.Web.Pages.Public;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Site;

/// <summary>The pages: where they are and who may open them.</summary>
internal static class SitePages
{
    private const string OrganisationFolder = "/Organisation";
    private const string AccountFolder = "/Account";
    private const string OrganisationRoute = "o/{organisation}";

    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.UseStaticWebAssets();
        builder.AddTenantHosts();
        services.AddScoped<TenantFinder>();
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder(OrganisationFolder);
            pages.Conventions.AuthorizeFolder(AccountFolder);
            pages.Conventions.AddFolderRouteModelConvention(OrganisationFolder, PutBelowOrganisation);
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "policyforge-form";
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.FormFieldName = KeptForms.TokenField;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(notices =>
        {
            notices.Cookie.Name = "policyforge-notice";
            notices.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets().WithMetadata(new PersonalMetadata());
        app.MapPublicFiles();
    }

    // A page of an organisation names its own address below the organisation's home.
    private static void PutBelowOrganisation(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
            selector.AttributeRouteModel!.Template = AttributeRouteModel.CombineTemplates(OrganisationRoute, selector.AttributeRouteModel.Template?.TrimStart('/'));
    }
}
