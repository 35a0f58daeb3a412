using System.Reflection;

namespace PolicyForge.Web.Api;

/// <summary>A body that is a file, as large as the route lets it be.</summary>
/// <param name="Content">Its bytes.</param>
internal sealed record FileBody(byte[] Content)
{
    /// <summary>Reads the body.</summary>
    public static async ValueTask<FileBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        return new(content.ToArray());
    }
}
