using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PolicyForge.Web.Site;

/// <summary>Says on the next page that something was done.</summary>
internal static class Notices
{
    /// <summary>Where it waits.</summary>
    public const string Key = "Notice";

    /// <summary>Has the next page say it.</summary>
    /// <param name="page">The page that did it.</param>
    /// <param name="text">What was done, as one sentence.</param>
    public static void Say(this PageModel page, string text) => page.TempData[Key] = text;
}
