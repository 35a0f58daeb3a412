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
        {
            foreach (var message in template.Messages)
                terminal.Error.WriteLine(message);
            return ExitCode.InputAtFault;
        }

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
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.InputAtFault;
        }
    }

    private static ScriptObject ReadModel(FileInfo file)
    {
        try
        {
            return (ScriptObject)ScriptJson.Parse(ReadText(file))!;
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
