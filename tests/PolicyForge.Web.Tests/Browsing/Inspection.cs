using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What every page in every state must stand: no fault that axe finds, no scrolling sideways, pictures to look at.</summary>
internal static class Inspection
{
    private const int Narrowest = 320;
    private const float FirstPatience = 10_000;
    private static readonly (int Width, int Height)[] Sizes = [(1280, 900), (375, 812)];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Looks at a page, and takes its picture on a desk and on a phone.</summary>
    public static async Task RunAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        var before = page.ViewportSize;
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await ShouldFitAsync(page, name, width);
            await TakeAsync(page, Path.Combine(Repository.Screenshots, $"{name}-{width}.png"));
            await ShouldBeAccessibleAsync(page, name, width);
        }

        await page.SetViewportSizeAsync(Narrowest, Sizes[1].Height);
        await ShouldFitAsync(page, name, Narrowest);
        await page.SetViewportSizeAsync(before!.Width, before.Height);
    }

    // Now and then Chromium waits for a frame that a page at rest has no cause to draw: another size is a cause.
    private static async Task TakeAsync(IPage page, string path)
    {
        try
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true, Timeout = FirstPatience });
        }
        catch (TimeoutException)
        {
            var size = page.ViewportSize!;
            await page.SetViewportSizeAsync(size.Width, size.Height + 1);
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        }
    }

    private static async Task ShouldBeAccessibleAsync(IPage page, string name, int width)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var faults = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                resultTypes: ["violations"],
                iframes: false,
            })).violations.map(fault => `${fault.id} (${fault.help}): ${fault.nodes.map(node => node.html).join(" | ")}`)
            """);
        string.Join('\n', faults).ShouldBeEmpty($"axe on {name} at {width}");
    }

    private static async Task ShouldFitAsync(IPage page, string name, int width)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [`the page is ${document.documentElement.scrollWidth} wide`, ...[...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1 || element.scrollWidth > element.clientWidth + 1)
                .slice(0, 8)
                .map(element => element.outerHTML.slice(0, 160))]
            """);
        string.Join('\n', wide).ShouldBeEmpty($"{name} is wider than {width}");
    }
}
