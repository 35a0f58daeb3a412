using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Web.Api.Organisations;

/// <summary>Settings to change; what is left out stays.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="Urn">Its unique reference number; empty for none.</param>
/// <param name="Terms">Its words, as <c>terms</c> in tenant.yaml.</param>
/// <param name="Facts">Its facts, as <c>facts</c> in tenant.yaml.</param>
/// <param name="Brand">Its look, as <c>brand</c> in tenant.yaml.</param>
/// <param name="Style">What its documents hold, as <c>style</c> in tenant.yaml.</param>
/// <param name="DueSoonDays">How many days before a review it counts as due soon.</param>
internal sealed record ProfileBody(string? Name = null, string? Urn = null, JsonObject? Terms = null, JsonObject? Facts = null, JsonObject? Brand = null, JsonObject? Style = null, int? DueSoonDays = null)
{
    public ProfileEdit Edit(string organisation, long expected) => new(organisation, expected)
    {
        Name = Name,
        Urn = Urn,
        Terms = Terms,
        Facts = Facts,
        Brand = Brand,
        Style = Style,
        DueSoonDays = DueSoonDays,
    };
}
