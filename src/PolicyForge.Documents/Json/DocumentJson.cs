using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicyForge.Documents.Json;

/// <summary>A document as JSON. What is read back is equal to what was written.</summary>
public static class DocumentJson
{
    private static readonly DocumentJsonContext Context = new(new JsonSerializerOptions(DocumentJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary><paramref name="document"/> as JSON, on one line.</summary>
    public static string Write(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.Serialize(document, Context.PolicyDocument);
    }

    /// <summary>The document that <paramref name="json"/> holds.</summary>
    /// <exception cref="JsonException">
    /// It is not JSON, or not that of a document: something is missing, null, unknown, or nested deeper than <see cref="DocumentJsonContext"/> allows.
    /// </exception>
    public static PolicyDocument Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, Context.PolicyDocument) ?? throw new JsonException("The JSON holds no document.");
    }
}
