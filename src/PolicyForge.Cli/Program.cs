using PolicyForge.Cli;
using PolicyForge.Cli.Output;

return CommandLine.Run(args, Terminal.Standard(), TimeProvider.System);
