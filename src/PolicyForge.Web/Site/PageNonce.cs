using System.Security.Cryptography;

namespace PolicyForge.Web.Site;

/// <summary>The word by which a page's own scripts and styles are known; another for every answer.</summary>
internal static class PageNonce
{
    private const int Bytes = 16;
    private static readonly object Key = new();

    /// <summary>The nonce of the answer to this request.</summary>
    public static string Nonce(this HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known))
            return (string)known!;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        context.Items[Key] = nonce;
        return nonce;
    }
}
