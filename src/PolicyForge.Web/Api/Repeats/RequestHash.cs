using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Web.Api.Repeats;

/// <summary>What a request asks, as one number.</summary>
internal static class RequestHash
{
    public static async Task<byte[]> OfAsync(HttpRequest request)
    {
        request.EnableBuffering();
        var body = await SHA256.HashDataAsync(request.Body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        var address = Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n{request.ContentType}\n");
        return SHA256.HashData([.. address, .. body]);
    }
}
