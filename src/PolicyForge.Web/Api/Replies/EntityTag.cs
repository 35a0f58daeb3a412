using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace PolicyForge.Web.Api.Replies;

/// <summary>The strong tags of what is sent: the revision of what has one, else a hash of the content.</summary>
internal static class EntityTag
{
    private const int ShortHash = 8;

    public static EntityTagHeaderValue Of(long revision) => new(string.Create(CultureInfo.InvariantCulture, $"\"{revision}\""));

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => OfHash(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static EntityTagHeaderValue OfHash(string sha256) => new($"\"{sha256}\"");

    /// <summary>The tag of what holds more than has the revision: a change of the rest changes the tag too.</summary>
    public static EntityTagHeaderValue Of(long revision, ReadOnlySpan<byte> content) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{revision}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ShortHash))}\""));

    /// <summary>Whether the caller asks for what they have already.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) => HttpMethods.IsGet(request.Method)
        && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
