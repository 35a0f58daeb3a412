using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.Word;

/// <summary>One adopted policy as a Word file: the product, its peers and the limit, in turns.</summary>
internal static class WordBenchmark
{
    private const int Rounds = 3;

    // The same text came out when its length is the same within this share.
    private const double LengthTolerance = 0.03;

    public static IReadOnlyList<Measurement> Run()
    {
        using var folder = new TemporaryFolder();
        var finished = folder["finished.docx"];
        File.WriteAllBytes(finished, new Sample().Write());
        var size = PolicySize.Of(Sample.Body);

        Contender product = new("PolicyForge: assembling, writing, zipping", folder["policyforge.docx"], Own(OwnContender.Product, folder["policyforge.docx"]));
        Contender limit = new("the limit: deflating the same parts", finished, Own(OwnContender.Limit, finished));
        Contender docxtemplater = Peer("docxtemplater", ["node", Path.Combine(Repository.Peers, "render_docxtemplater.mjs")], TagSyntax.Docxtemplater);
        Contender docxtpl = Peer("docxtpl", ["/usr/bin/python3", Path.Combine(Repository.Peers, "render_docxtpl.py")], TagSyntax.Docxtpl);

        Contender[] contenders = [product, limit, docxtemplater, docxtpl];
        var milliseconds = MeasureInTurns(contenders);
        foreach (var contender in contenders)
            CheckText(contender, finished);

        return
        [
            .. contenders.Select(contender => Measurement.Of(contender.Name, milliseconds[contender], " ms")),
            Measurement.AtLeast("docxtemplater / PolicyForge", milliseconds[docxtemplater] / milliseconds[product], 10, " x"),
            Measurement.AtLeast("docxtpl / PolicyForge", milliseconds[docxtpl] / milliseconds[product], 20, " x"),
            Measurement.AtMost("PolicyForge / the limit", milliseconds[product] / milliseconds[limit], 4, " x"),
        ];

        Contender Peer(string name, string[] script, TagSyntax tags)
        {
            var (template, values, output) = (folder[$"{name}-template.docx"], folder[$"{name}.json"], folder[$"{name}.docx"]);
            PeerTemplate.Write(finished, tags, size, template, values);
            return new Contender($"{name}: {size.Placeholders} placeholders, {size.Conditions} conditions", output, [.. script, template, values, output]);
        }
    }

    // Warm means compiled: beside a busy loop on one core the tiered compiler never gets its turn.
    private static string[] Own(string name, string path) =>
        ["env", "DOTNET_TieredCompilation=0", Environment.ProcessPath!, OwnContender.Verb, name, path];

    // In turns, so that a busy moment of the machine is shared out.
    private static Dictionary<Contender, double> MeasureInTurns(Contender[] contenders)
    {
        var times = contenders.ToDictionary(contender => contender, _ => new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                Progress.Say($"word, round {round} of {Rounds}: {contender.Name}");
                times[contender].Add(contender.Milliseconds());
            }
        }

        return times.ToDictionary(pair => pair.Key, pair => Median.Of(pair.Value));
    }

    private static void CheckText(Contender contender, string finished)
    {
        var (length, expected) = (DocxFile.TextLength(contender.Output), DocxFile.TextLength(finished));
        if (Math.Abs(length - expected) > expected * LengthTolerance)
            throw new InvalidDataException($"{contender.Name} wrote {length} characters instead of {expected}.");
    }
}
