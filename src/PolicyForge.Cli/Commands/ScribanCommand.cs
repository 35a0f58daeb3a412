using System.CommandLine;
using System.Text.Json;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Scriban;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge scriban</c>: evaluates any Scriban template, without policies.</summary>
internal static class ScribanCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The template." };
        var model = new Option<FileInfo?>("--model") { Description = "A JSON file; its members are the template's variables.", HelpName = "FILE.json" };
        var command = new TeachingCommand(
            "scriban",
            "Evaluates a Scriban template and prints what it renders. Includes are read from the template's own folder.",
            new Example("scriban letter.txt --model pupil.json", "Print letter.txt, filled with what pupil.json holds."))
        {
            file,
            model,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetValue(model)));
        return command;
    }

    private static int Run(Terminal terminal, FileInfo file, FileInfo? model)
    {
        var template = Template.Parse(ReadText(file), file.ToString());
        if (template.HasErrors)
            return terminal.Report([.. template.Messages.Select(message => Placed(message.Span, Codes.TemplateSyntax, message.Message))]);

        var context = new TemplateContext { TemplateLoader = new FolderTemplateLoader(file.DirectoryName!) };
        if (model is not null)
            context.PushGlobal(ReadModel(model));
        try
        {
            terminal.Out.Write(template.Render(context));
            return ExitCode.Fine;
        }
        catch (ScriptRuntimeException problem)
        {
            return terminal.Report([Placed(problem.Span, Codes.TemplateFails, problem.OriginalMessage)]);
        }
    }

    private static Diagnostic Placed(SourceSpan span, string code, string message) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, code, message);

    private static ScriptObject ReadModel(FileInfo file)
    {
        try
        {
            return ScriptJson.Parse(ReadText(file)) as ScriptObject
                ?? throw UserErrorException.InFile(file.ToString(), Codes.JsonSyntax, "The model must be a JSON object, whose members are the template's variables.");
        }
        catch (JsonException problem)
        {
            var line = (problem.LineNumber ?? 0) + 1;
            var column = (problem.BytePositionInLine ?? 0) + 1;
            throw new UserErrorException(new Diagnostic(file.ToString(), (int)line, (int)column, Codes.JsonSyntax, problem.Message), problem);
        }
    }

    private static string ReadText(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.InFile(file.ToString(), Codes.FileUnreadable, $"Cannot be read. {problem.Message}", problem);
        }
    }
}
