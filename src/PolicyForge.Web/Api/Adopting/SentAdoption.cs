using PolicyForge.Core.Record;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Adopting;

/// <summary>Sends an adoption as a change left it.</summary>
internal static class SentAdoption
{
    public static async Task<Sent<AdoptionRecord>> SendAsync(this Task<AdoptionRecord> change)
    {
        var adoption = await change;
        return new(adoption, adoption.Revision);
    }
}
