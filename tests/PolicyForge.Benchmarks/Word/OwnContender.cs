using System.Globalization;
using System.IO.Compression;
using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.Word;

/// <summary>What runs in a process of its own on one core, with the same arguments as the peers' scripts.</summary>
internal static class OwnContender
{
    public const string Verb = "contender";

    /// <summary>The product: assembling, writing, zipping.</summary>
    public const string Product = "policyforge";

    /// <summary>The limit: compressing the parts of the finished document, and nothing else.</summary>
    public const string Limit = "limit";

    /// <param name="arguments">Which one, the document to write or read, the seconds to warm up, the seconds to measure.</param>
    public static int Run(string[] arguments)
    {
        var (name, path) = (arguments[0], arguments[1]);
        Action action = name == Product ? WriteSample(path) : Deflate(path);
        TimedLoop.Milliseconds(action, Seconds(arguments[2]));
        Console.WriteLine(TimedLoop.Milliseconds(action, Seconds(arguments[3])).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

    private static Action WriteSample(string path)
    {
        var sample = new Sample();
        File.WriteAllBytes(path, sample.Write());
        return () => sample.Write();
    }

    private static Action Deflate(string path)
    {
        var parts = DocxFile.Parts(path).Select(part => part.Bytes).ToArray();
        var compressed = new MemoryStream();
        return () =>
        {
            foreach (var part in parts)
            {
                compressed.SetLength(0);
                using var deflate = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
                deflate.Write(part);
            }
        };
    }
}
