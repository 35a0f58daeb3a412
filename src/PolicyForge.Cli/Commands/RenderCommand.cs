using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyForge.Cli.Output;
using PolicyForge.Core;
using PolicyForge.Documents;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge render</c>: writes one document, or with <c>--all</c> every adoption's.</summary>
internal sealed class RenderCommand
{
    private readonly Argument<PolicyName> _policy = SharedOptions.Policy(optional: true);
    private readonly Option<bool> _all = new("--all") { Description = "Render every adoption of every organisation, and publishers' own models." };
    private readonly Option<string?> _tenant = SharedOptions.Tenant("The organisation whose answers fill the policy; none for the model itself.");
    private readonly Option<Edition?> _edition = new("--edition")
    {
        Description = "How to print it. Default: adopted once it is approved, draft before, model without a tenant.",
        HelpName = "model|draft|adopted",
        CustomParser = ParseEdition,
    };

    private readonly Option<string> _to = SharedOptions.To("The form of the document.", DocumentForm.Names);
    private readonly Option<bool> _fragment = new("--fragment") { Description = "With --to html: the article alone, to put into a page of your own." };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write, or the folder to write to (with --all always a folder), or - for standard output. Default: a Word file is named POLICY-VERSION.docx, text is printed.",
        HelpName = "PATH",
    };

    private readonly Option<DateOnly?> _on = SharedOptions.On("The day the document is made for: decides which editions of guidance it cites. Default: today.");

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var render = new RenderCommand();
        var command = new TeachingCommand(
            "render",
            "Writes a policy as a Word file, web page or text.",
            new Example("render social-media --tenant hillside-academy", "Write the policy as Hillside Academy adopted it, as a Word file."),
            new Example("render social-media@3.0 --to html --output model.html", "Write the model edition, with all its options, as a web page."),
            new Example("render social-media --tenant hillside-academy --edition draft --to txt", "Print a draft, with gaps marked, as text."),
            new Example("render --all --output out", "Write every adoption of every organisation to out/ORGANISATION/."))
        {
            render._policy, render._all, render._tenant, render._edition, render._to, render._fragment, render._output, render._on,
        };
        command.Validators.Add(render.Validate);
        command.SetAction((parsed, cancellation) => Task.FromResult(render.Run(parsed, terminal, clock, cancellation)));
        return command;
    }

    private static Edition? ParseEdition(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "model" or "draft" or "adopted")
            return Enum.Parse<Edition>(text, ignoreCase: true);

        result.AddError($"'{text}' is not an edition. Choose model, draft or adopted.");
        return null;
    }

    private void Validate(CommandResult result)
    {
        var all = result.GetValue(_all);
        var named = result.GetResult(_policy) is { Tokens.Count: > 0 };
        if (all == named)
            result.AddError(all ? "Name a policy or say --all, not both." : "Name a policy, or say --all.");
        if (all && result.GetValue(_output) is null)
            result.AddError("Say with --output DIR where --all is to write.");
        if (all && result.GetValue(_output) == "-")
            result.AddError("--all writes many files: name a folder with --output.");
        if (all && (result.GetValue(_tenant) ?? (object?)result.GetValue(_edition)) is not null)
            result.AddError("--all takes every organisation in its own edition: leave out --tenant and --edition.");
        if (result.GetValue(_fragment) && result.GetValue(_to) != "html")
            result.AddError("--fragment goes with --to html.");
    }

    private int Run(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var workspace = WorkspaceOpener.Open(parsed);
        var on = parsed.GetValue(_on) ?? SharedOptions.Today(clock);
        var form = parsed.GetValue(_fragment) ? DocumentForm.HtmlFragment : DocumentForm.Named(parsed.GetRequiredValue(_to));
        var output = parsed.GetValue(_output);
        if (parsed.GetValue(_all))
            return new RenderAll(workspace, form, output!, on, terminal).Run(cancellation);

        var policy = parsed.GetRequiredValue(_policy);
        var request = new DocumentRequest(policy.Id, policy.Version, parsed.GetValue(_tenant), parsed.GetValue(_edition), on);
        var result = workspace.Assemble(request);
        var exit = terminal.Report(result.Diagnostics);
        if (result.Document is null)
            return ExitCode.InputAtFault;

        Write(result.Document, form, output, terminal);
        return exit;
    }

    private static void Write(PolicyDocument document, DocumentForm form, string? output, Terminal terminal)
    {
        if (output == "-" || (output is null && form.IsText))
        {
            Print(document, form, terminal);
            return;
        }

        var name = FileNames.For(document, form);
        var path = output is null ? name : Path.EndsInDirectorySeparator(output) || Directory.Exists(output) ? Path.Combine(output, name) : output;
        WholeFile.Write(path, stream => form.Write(document, stream));
        terminal.Error.WriteLine($"Wrote {path}");
    }

    // Writers seek, which a pipe cannot.
    private static void Print(PolicyDocument document, DocumentForm form, Terminal terminal)
    {
        using var whole = new MemoryStream();
        form.Write(document, whole);
        if (form.IsText)
        {
            terminal.Out.Write(System.Text.Encoding.UTF8.GetString(whole.ToArray()));
            return;
        }

        using var bytes = terminal.OpenBytes();
        whole.WriteTo(bytes);
    }
}
