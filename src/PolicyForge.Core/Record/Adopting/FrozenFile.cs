using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Documents;
using PolicyForge.Documents.Json;
using PolicyForge.Documents.Word;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What was adopted, for good.</summary>
/// <param name="Word">The Word file.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal digits.</param>
/// <param name="Document">The document that the file was written from, as compressed JSON.</param>
public sealed record FrozenFile(byte[] Word, string Sha256, byte[] Document)
{
    /// <summary>Freezes a document.</summary>
    public static FrozenFile Of(PolicyDocument document)
    {
        var word = WordWriter.Write(document);
        return new FrozenFile(word, Convert.ToHexStringLower(SHA256.HashData(word)), Compress(DocumentJson.Write(document)));
    }

    /// <summary>The document.</summary>
    public PolicyDocument Read()
    {
        using var json = new StreamReader(new BrotliStream(new MemoryStream(Document), CompressionMode.Decompress));
        return DocumentJson.Read(json.ReadToEnd());
    }

    private static byte[] Compress(string json)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Fastest))
            brotli.Write(Encoding.UTF8.GetBytes(json));
        return output.ToArray();
    }
}
