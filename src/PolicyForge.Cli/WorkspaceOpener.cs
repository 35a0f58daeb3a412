using System.CommandLine;
using PolicyForge.Core;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Cli;

/// <summary>Opens the folder that <c>--root</c> names.</summary>
internal static class WorkspaceOpener
{
    /// <exception cref="UserErrorException">There is no such folder, or it holds no library.</exception>
    public static Workspace Open(ParseResult parsed)
    {
        var root = parsed.GetRequiredValue(SharedOptions.Root);
        try
        {
            return Workspace.Load(root);
        }
        catch (WorkspaceNotFoundException problem)
        {
            throw UserErrorException.InFile(root, Codes.FileUnreadable, problem.Message, problem);
        }
    }
}
