using System.Text.RegularExpressions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Saves a text that the publisher's drafts may include. What is published keeps the text that it had.</summary>
public sealed partial class EditSharedText(UseCases useCases)
{
    private const int TextLimit = 200;
    private const int LengthLimit = 100_000;

    /// <summary>Saves it, mistakes and all.</summary>
    /// <exception cref="NotThereException">There is no such text.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">The name or the text cannot be kept, or a new text has the name of another.</exception>
    public Task<SavedText> RunAsync(Caller caller, SharedTextEdit command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "edit shared text", record => SaveAsync(record, command, cancellation), cancellation);
    }

    private static async Task<SavedText> SaveAsync(IRecordTransaction record, SharedTextEdit command, CancellationToken cancellation)
    {
        var body = TypedText.Kept(command.Body);
        List<Problem> problems = [.. NameProblems(command.Name), .. TypedText.File("body", body), .. LengthProblems(body)];
        if (problems.Count > 0)
            throw new RefusedException(problems);
        if (command.Expected is { } expected)
        {
            if (!await record.Models.SaveSharedTextAsync(record.Scope.Home, command.Name, body, expected, cancellation))
                throw await SharedTextConflict.OfAsync(record, command.Name, cancellation);
        }
        else
        {
            await AddAsync(record, command.Name, body, cancellation);
        }

        return new SavedText((command.Expected ?? 0) + 1, Mistakes(command.Name, body));
    }

    private static async Task AddAsync(IRecordTransaction record, string name, string body, CancellationToken cancellation)
    {
        if ((await record.Models.SharedTextsAsync(record.Scope.Home, cancellation)).Count >= TextLimit)
            throw new RefusedException("name", $"There are {TextLimit} shared texts already. Delete one that no draft includes.");
        if (!await record.Models.AddSharedTextAsync(record.Scope.Home, name, body, cancellation))
            throw new RefusedException("name", $"There is a text '{name}' already. Open it to change it, or choose another name.");
    }

    private static IReadOnlyList<Diagnostic> Mistakes(string name, string body)
    {
        var findings = new Findings();
        var path = $"templates/shared/{name}.md";
        TemplateText.Parse(body, path, span => TemplateText.PlaceIn(path, span), Codes.TemplateSyntax, findings);
        return findings.Items;
    }

    private static IEnumerable<Problem> NameProblems(string name) => NameForm().IsMatch(name)
        ? []
        : [new Problem("name", "Write the name with at most 100 lower-case letters, digits, hyphens and underscores, such as data-protection.")];

    private static IEnumerable<Problem> LengthProblems(string body) => body.Length <= LengthLimit
        ? []
        : [new Problem("body", $"The text has {body.Length} characters; at most {LengthLimit} are kept. Shorten it.")];

    [GeneratedRegex(@"^(?=.{1,100}\z)[a-z0-9]+([_-][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}

/// <summary>A shared text as it was typed.</summary>
/// <param name="Name">What <c>include</c> calls it.</param>
/// <param name="Body">Its words.</param>
/// <param name="Expected">The revision that it was typed over; null for a new one.</param>
public sealed record SharedTextEdit(string Name, string Body, long? Expected);

/// <summary>What became of it.</summary>
/// <param name="Revision">Its revision now.</param>
/// <param name="Diagnostics">What is wrong with it by itself; the check of a draft tells the rest.</param>
public sealed record SavedText(long Revision, IReadOnlyList<Diagnostic> Diagnostics);
