using PolicyForge.Core.Record;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Organisations;

/// <summary>Sends a logo.</summary>
internal static class SentLogo
{
    public static SentFile Send(this LogoContent logo) => new(logo.Content, logo.MediaType, logo.Name);
}
