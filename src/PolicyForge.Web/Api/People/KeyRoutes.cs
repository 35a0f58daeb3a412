using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.People;

/// <summary>Keys of this API.</summary>
internal static class KeyRoutes
{
    public static void MapKeys(this RouteGroupBuilder organisation)
    {
        var keys = organisation.MapGroup("/keys").WithTags("Keys");
        keys.MapGet("", ListAsync).WithName("ListKeys");
        keys.MapPost("", CreateAsync).WithName("CreateKey");
        keys.MapDelete("/{key}", RevokeAsync).WithName("RevokeKey");
    }

    /// <summary>Lists the organisation's keys, without their secrets.</summary>
    internal static async Task<Sent<Page<ApiKey>>> ListAsync(string organisation, [AsParameters] Paging paging, Caller caller, ListKeys keys, CancellationToken cancellation)
    {
        var found = await keys.RunAsync(caller, organisation, paging.Text(), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.Id]);
    }

    /// <summary>Makes a key. Its text is shown this once.</summary>
    internal static async Task<Made<ShownKey>> CreateAsync(string organisation, KeyBody body, Caller caller, CreateKey keys, CancellationToken cancellation)
    {
        var created = await keys.RunAsync(caller, new(organisation, body.Name, body.Scopes, body.ExpiresAt.ToUniversalTime()), cancellation);
        return new($"{ApiRoutes.Organisations}/{organisation}/keys/{created.Key.Id}", new(created.Key, created.Text.Show()), null);
    }

    /// <summary>Revokes a key, at once and for good.</summary>
    internal static async Task<Done> RevokeAsync(string organisation, string key, Caller caller, RevokeKey keys, CancellationToken cancellation)
    {
        await keys.RunAsync(caller, organisation, key, cancellation);
        return new(null);
    }
}

/// <summary>A key to make.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it shall allow.</param>
/// <param name="ExpiresAt">Until when it shall be good.</param>
internal sealed record KeyBody(string Name, IReadOnlyList<Privilege> Scopes, DateTimeOffset ExpiresAt);

/// <summary>A key that was made.</summary>
/// <param name="Key">What is kept of it.</param>
/// <param name="Text">The key itself, which cannot be had again.</param>
internal sealed record ShownKey(ApiKey Key, string Text);
