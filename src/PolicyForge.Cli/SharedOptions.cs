using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PolicyForge.Cli;

/// <summary>Options that several commands take, so that they mean the same everywhere.</summary>
internal static class SharedOptions
{
    public static readonly Option<string> Root = new("--root")
    {
        Description = "The folder that holds templates/ and tenants/.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    public static Option<string?> Tenant(string description) => new("--tenant")
    {
        Description = description,
        HelpName = "ID",
    };

    public static Option<DateOnly?> On(string description) => new("--on")
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    public static Option<string> To(string description, params string[] forms)
    {
        var option = new Option<string>("--to")
        {
            Description = description,
            HelpName = string.Join('|', forms),
            DefaultValueFactory = _ => forms[0],
        };
        return option.AcceptOnlyFromAmong(forms);
    }

    public static Argument<PolicyName> Policy(bool optional = false) => new("POLICY[@VERSION]")
    {
        Description = "A model policy's id, such as social-media or social-media@3.0.",
        Arity = optional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        CustomParser = result => PolicyName.Parse(result.Tokens[0].Value),
    };

    /// <summary>Today where the user is.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        result.AddError($"'{text}' is not a date. Write it as 2026-09-01.");
        return null;
    }
}
