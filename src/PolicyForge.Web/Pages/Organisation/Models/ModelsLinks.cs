using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>The addresses of an organisation's own models.</summary>
internal static class ModelsLinks
{
    public static string List(string organisation, string? after = null) => Links.With(Links.In(organisation, "models"), ("after", after));

    public static string New(string organisation) => Links.In(organisation, "new-model");

    public static string Model(string organisation, string policy, string? after = null) => Links.With(Links.In(organisation, "models", policy), ("after", after));

    public static string Draft(string organisation, string policy, string? from = null) => Links.With(Links.In(organisation, "models", policy, "draft"), ("from", from));

    public static string Uptake(string organisation, string policy, string? version = null, string? after = null) => Links.With(Links.In(organisation, "models", policy, "uptake"), ("version", version), ("after", after));

    public static string UptakeFile(string organisation, string policy) => Links.With(Links.In(organisation, "models", policy, "uptake"), ("handler", "Csv"));

    public static string Version(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version);

    public static string Details(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "details");

    public static string Questions(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "questions");

    public static string Question(string organisation, string policy, string version, string? id = null) => Links.With(Links.In(organisation, "models", policy, version, "question"), ("id", id));

    public static string RemoveQuestion(string organisation, string policy, string version, string id) => Links.With(Links.In(organisation, "models", policy, version, "remove-question"), ("id", id));

    public static string Try(string organisation, string policy, string version, string? question = null) => Links.In(organisation, "models", policy, version, "try") + (question is null ? "" : $"#{question}");

    public static string Text(string organisation, string policy, string version, int? line = null) => Links.With(Links.In(organisation, "models", policy, version, "text"), ("line", line?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static string Preview(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "preview");

    public static string Check(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "check");

    public static string CheckSummary(string organisation, string policy, string version) => Links.With(Check(organisation, policy, version), ("handler", "Summary"));

    public static string CheckRows(string organisation, string policy, string version) => Links.With(Check(organisation, policy, version), ("handler", "Rows"));

    public static string Autosave(string organisation, string policy, string version) => Links.With(Text(organisation, policy, version), ("handler", "Autosave"));

    public static string PreviewPart(string organisation, string policy, string version) => Links.With(Preview(organisation, policy, version), ("handler", "Part"));

    public static string Publish(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "publish");

    public static string Published(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "published");

    public static string Withdraw(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "withdraw");

    public static string Delete(string organisation, string policy, string version) => Links.In(organisation, "models", policy, version, "delete");

    public static string File(string organisation, string policy, string version, string form) => Links.With(Links.In(organisation, "models", policy, version, "file"), ("to", form));
}
