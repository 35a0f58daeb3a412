using System.Text.RegularExpressions;

namespace PolicyForge.Data.Tests.Record.Accounts;

/// <summary>A mail in the outbox.</summary>
internal sealed record SentMail(string Organisation, string Subject, string Body)
{
    /// <summary>What its link to a page holds.</summary>
    public string Link(string page)
    {
        var link = Regex.Match(Body, $"http://localhost:5080/{page}/([A-Za-z0-9_.-]{{43,}})");
        link.Success.ShouldBeTrue(Body);
        return link.Groups[1].Value;
    }
}
