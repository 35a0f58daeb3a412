using PolicyForge.Conformance;

const string usage = "usage: PolicyForge.Conformance DIR [--failures] [--baseline FILE [--update]]";
string[] caseFiles = ["cases.jsonl", "cases-split.jsonl"];

var showFailures = args.Contains("--failures");
var update = args.Contains("--update");
var baselineAt = Array.IndexOf(args, "--baseline");
var baseline = baselineAt >= 0 && baselineAt + 1 < args.Length ? args[baselineAt + 1] : null;
var folder = args.Where((arg, i) => !arg.StartsWith("--", StringComparison.Ordinal) && (baselineAt < 0 || i != baselineAt + 1)).FirstOrDefault();
if (folder is null || (update && baseline is null))
{
    Console.Error.WriteLine(usage);
    return 2;
}

var files = caseFiles.Select(file => Path.Combine(folder, file)).Where(File.Exists).ToArray();
if (files.Length == 0)
{
    Console.WriteLine($"There are no case files in {folder}; nothing to check.");
    return 0;
}

var outcomes = new List<Outcome>();
foreach (var file in files)
{
    var ofFile = Case.ReadAll(file).Where(@case => !@case.NeedsHost).Select(Runner.Run).ToArray();
    Report.PrintTable(Path.GetFileName(file), ofFile);
    outcomes.AddRange(ofFile);
}

if (files.Length > 1)
    Report.PrintTable("total", outcomes);

if (showFailures)
    Report.PrintFailures(outcomes);

return baseline is null ? 0 : Baseline.Check(baseline, outcomes, update);
