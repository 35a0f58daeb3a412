using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyForge.Cli.Output;

/// <summary>Prints a result as JSON for other programs.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions s_readable = new()
    {
        Indented = true,
        // The output is a file or a terminal, never a web page: names keep their letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteJson(this Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_readable))
            write(writer);
        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
