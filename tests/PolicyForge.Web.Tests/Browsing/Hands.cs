using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>Somebody who has a keyboard and nothing else.</summary>
internal sealed class Hands(IPage page)
{
    private const int MostSteps = 250;
    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    // What a screen reader would say of it, roughly, and whether it can be seen to have the focus.
    private const string Look =
        """
        () => {
            const element = document.activeElement ?? document.body;
            const label = element.labels?.[0]?.textContent ?? element.textContent;
            const style = getComputedStyle(element);
            const marked = element.type === "radio" || element.type === "checkbox"
                ? getComputedStyle(element.nextElementSibling, "::before").boxShadow !== "none" || getComputedStyle(element.nextElementSibling, "::before").outlineStyle !== "none"
                : style.outlineStyle !== "none" || style.boxShadow !== "none" || style.backgroundColor === "rgb(255, 221, 0)";
            return [label.replace(/\s+/g, " ").trim(), String(marked), element.id];
        }
        """;

    /// <summary>Goes on by Tab until something of that name, or that id after a #, has the focus, and can be seen to have it.</summary>
    public async Task ReachAsync(string name)
    {
        List<string> passed = [];
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string[]>(Look);
            if (seen[0] == name || $"#{seen[2]}" == name)
            {
                seen[1].ShouldBe("true", $"The focus on '{name}' is not to be seen.");
                return;
            }

            passed.Add(seen[0]);
        }

        throw new InvalidOperationException($"'{name}' is not reached by Tab. What is: {string.Join(" | ", passed.Distinct())}");
    }

    /// <summary>Goes to a field and types.</summary>
    public async Task TypeAsync(string name, string text)
    {
        await ReachAsync(name);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a radio button or a box and chooses it.</summary>
    public async Task ChooseAsync(string name)
    {
        await ReachAsync(name);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Goes to a link or button, presses Enter, and waits for the page that comes.</summary>
    public async Task EnterAsync(string name)
    {
        await ReachAsync(name);
        var loaded = new TaskCompletionSource();
        page.Load += Note;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(LongestLoad);
        page.Load -= Note;

        void Note(object? sender, IPage opened) => loaded.TrySetResult();
    }
}
