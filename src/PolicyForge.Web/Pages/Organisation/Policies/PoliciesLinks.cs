using System.Globalization;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>The addresses of an organisation's policies, and of the work on them.</summary>
internal static class PoliciesLinks
{
    private const string Area = "policies";

    public static string Register(string organisation) => Links.In(organisation, Area);

    public static string Csv(string organisation) => Links.In(organisation, "policies.csv");

    public static string Calendar(string organisation) => Links.In(organisation, "calendar");

    public static string Policy(string organisation, string policy) => Links.In(organisation, Area, policy);

    public static string Decide(string organisation, string policy, string publisher, string version) =>
        Links.With(Links.In(organisation, Area, policy, "decide"), ("publisher", publisher), ("version", version));

    public static string Answers(AdoptionKey key) => At(key, "answers");

    /// <summary>A page of questions; with <paramref name="onlyGaps"/> on the way through those that need an answer and have none.</summary>
    public static string Question(AdoptionKey key, string question, bool onlyGaps = false) => Links.With(At(key, "answers", question), ("onlyGaps", onlyGaps ? "true" : null));

    public static string Ask(AdoptionKey key, string question) => At(key, "answers", question, "ask");

    public static string Read(AdoptionKey key) => At(key, "read");

    public static string Changes(AdoptionKey key) => At(key, "changes");

    public static string Amend(AdoptionKey key, string clause) => At(key, "amend", clause);

    public static string Details(AdoptionKey key) => At(key, "details");

    public static string Consultation(AdoptionKey key) => At(key, "consultation");

    public static string Approvals(AdoptionKey key) => At(key, "approvals");

    public static string Check(AdoptionKey key) => At(key, "check");

    public static string Adopted(AdoptionKey key) => At(key, "adopted");

    public static string Abandon(AdoptionKey key) => At(key, "abandon");

    public static string Withdraw(AdoptionKey key) => At(key, "withdraw");

    public static string Document(AdoptionKey key, DownloadForm form) => At(key, $"document.{form.ToString().ToLowerInvariant()}");

    /// <summary>Where something that stands in the way of adopting is put right.</summary>
    public static string Remedy(AdoptionKey key, string field) => field.Split('.') switch
    {
        ["answers", var question, ..] => Question(key, question),
        ["amendments", ..] => Read(key),
        ["consultation", ..] => Consultation(key),
        ["approvals", ..] => Approvals(key),
        _ => Details(key),
    };

    private static string At(AdoptionKey key, params ReadOnlySpan<string> steps) =>
        Links.In(key.Organisation, [Area, key.Policy, key.Number.ToString(CultureInfo.InvariantCulture), .. steps]);
}
