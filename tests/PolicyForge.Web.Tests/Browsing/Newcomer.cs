using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Data;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>The first owner of an organisation that has no sample person.</summary>
internal static class Newcomer
{
    /// <summary>Joins by the link that the operator hands out, and is signed in.</summary>
    public static async Task<Visit> JoinAsync(this SiteFixture site, string organisation)
    {
        var invite = new InviteAsOperator(new UseCases(new PostgresRecord(site.Database.Application)), SiteAddress.Default, TimeProvider.System);
        var link = await invite.RunAsync(new NewInvitation(organisation, $"owner@{organisation}.example.org", Role.Owner), default);
        var visit = await site.VisitAsync();
        visit.Page.SetDefaultTimeout(120_000);
        await visit.GoAsync(link.AbsolutePath);
        await visit.FillAsync("Your name", "Farah Siddiqui");
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("copper ladder sunday");
        await visit.PressAsync("Accept the invitation");
        visit.Path.ShouldStartWith($"/o/{organisation}");
        return visit;
    }
}
