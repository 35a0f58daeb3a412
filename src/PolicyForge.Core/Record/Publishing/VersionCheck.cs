using System.Globalization;
using PolicyForge.Core.Checking;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Checks a version that anybody may have written, for as long as somebody would wait.</summary>
internal static class VersionCheck
{
    // Trying out combinations takes memory with the square of the answers that there are to choose from.
    private const int AnswerLimit = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Not every step can be interrupted, so a check that does not stop when it is told to is left behind.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>What <c>check</c> finds in the version, its combinations of answers included.</summary>
    public static async Task<CheckReport> RunAsync(Workspace workspace, ModelText text, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        var stop = limited.Token;
        try
        {
            return await Task.Run(() => Run(workspace, text, stop), cancellation).WaitAsync(Patience + Grace, cancellation);
        }
        catch (Exception failure) when (failure is TimeoutException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Mistake(text, "body.md", Codes.TemplateFails, $"The check was given up after {Patience.TotalSeconds:N0} seconds. Let the body do less: fewer loops, brackets and combinations.");
        }
    }

    /// <summary>What was found, as problems of the fields that hold the files.</summary>
    public static IEnumerable<Problem> Problems(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => new Problem(Field(diagnostic.Path), diagnostic.ToString()));

    private static CheckReport Run(Workspace workspace, ModelText text, CancellationToken stop)
    {
        var questions = workspace.Library.Load(text.Policy, text.Version)?.Policy?.Questions ?? [];
        return questions.Sum(question => 1 + question.Choices.Count) > AnswerLimit
            ? Mistake(text, "policy.yaml", Codes.QuestionSetting, string.Create(CultureInfo.InvariantCulture, $"The questions and their choices are more than {AnswerLimit:N0} together. Make two policies of this one."))
            : workspace.Check([Folder(text)], stop);
    }

    private static CheckReport Mistake(ModelText text, string file, string code, string message) =>
        new([new Diagnostic($"{Folder(text)}/{file}", 1, 1, code, message)], []);

    private static string Folder(ModelText text) => $"templates/{text.Policy}/{text.Version}";

    private static string Field(string path) => path.Split('/') switch
    {
        [.., "policy.yaml"] => "policy_yaml",
        [.., "body.md"] => "body",
        [.., "shared", var name] => $"shared.{Path.GetFileNameWithoutExtension(name)}",
        _ => "",
    };
}
