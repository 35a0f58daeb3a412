using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Listing;
using PolicyForge.Documents;
using Spectre.Console;

namespace PolicyForge.Cli.Commands;

/// <summary>Writes every adoption's document, on all cores, one file at a time and each whole; a failure stops none of the others.</summary>
internal sealed class RenderAll(Workspace workspace, DocumentForm form, string folder, DateOnly on, Terminal terminal)
{
    // A longer table is no use to a reader; the counts then speak for it.
    private const int MostRows = 100;

    private static readonly string[] s_headings = ["Organisation", "File", "Edition", "Review"];

    private readonly ConcurrentBag<string[]> _rows = [];
    private int _written;
    private int _failed;

    public int Run(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        WholeFile.MakeFolder(folder);
        if (terminal.Interactive)
            RunWithProgress(cancellation);
        else
            RenderEach(cancellation);

        if (_written is > 0 and <= MostRows)
            terminal.WriteTable(s_headings, _rows.OrderBy(row => row[0], StringComparer.Ordinal).ThenBy(row => row[1], StringComparer.Ordinal));
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_written} documents written to {folder}/ORGANISATION/, {_failed} failed, in {watch.Elapsed.TotalSeconds:0.0} s"));
        return _failed == 0 ? ExitCode.Fine : ExitCode.InputAtFault;
    }

    private void RunWithProgress(CancellationToken cancellation) =>
        TableWriter.SpectreConsole(terminal.Out)
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("Rendering").IsIndeterminate();
                using var ticks = new Timer(_ => task.Description = $"{_written} documents", null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
                RenderEach(cancellation);
            });

    private void RenderEach(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(workspace.Adoptions(), EnumerablePartitionerOptions.NoBuffering), options, Render);
    }

    private void Render(AdoptedDocument adoption)
    {
        var result = workspace.Assemble(adoption.Request(on));
        if (result.Document is not { } document)
        {
            Fail(result.Diagnostics);
            return;
        }

        var path = Path.Combine(folder, adoption.OrganisationId, FileNames.For(document, form));
        try
        {
            WholeFile.Write(path, stream => form.Write(document, stream));
            Count(document, path);
        }
        catch (UserErrorException problem)
        {
            Fail([problem.Diagnostic]);
        }
    }

    private void Count(PolicyDocument document, string path)
    {
        if (Interlocked.Increment(ref _written) > MostRows)
            return;

        _rows.Add([
            document.Organisation.Name,
            Path.GetFileName(path),
            document.Edition.ToString().ToLowerInvariant(),
            document.Stamp.Review?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "none"]);
    }

    private void Fail(IReadOnlyList<Diagnostic> diagnostics)
    {
        Interlocked.Increment(ref _failed);
        lock (_rows)
            terminal.Report(diagnostics);
    }
}
