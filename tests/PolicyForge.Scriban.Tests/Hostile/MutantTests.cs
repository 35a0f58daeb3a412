namespace PolicyForge.Scriban.Tests.Hostile;

public sealed class MutantTests
{
    private const int Mutants = 100_000;
    private const int BatchSize = 1_000;

    [Fact]
    public void Every_damaged_template_ends_in_output_or_in_an_error_with_a_place()
    {
        var seeds = SeedTemplates.All();
        Parallel.For(0, Mutants / BatchSize, batch =>
        {
            var mutator = new Mutator(seeds, batch);
            for (var i = 0; i < BatchSize; i++)
                Check(mutator.Next());
        });
    }

    private static void Check(string text)
    {
        try
        {
            var template = Template.Parse(text, Engine.Path);
            if (template.HasErrors)
            {
                template.Messages.Count.ShouldBeInRange(1, 20);
                template.Messages[0].Span.FileName.ShouldBe(Engine.Path);
                return;
            }

            template.Uses.ShouldNotBeNull();
            template.Render(SmallContext(text)).Length.ShouldBeLessThan(20_100);
        }
        catch (ScriptRuntimeException exception)
        {
            exception.Span.FileName.ShouldNotBeNullOrEmpty($"{exception}\nin\n{text}");
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"This template escaped:\n{text}", exception);
        }
    }

    private static TemplateContext SmallContext(string text)
    {
        var person = new ScriptObject { { "name", "Ann" }, { "age", 40 }, { "kind", "head" }, { "tasks", new ScriptArray { "read", "write", "rest" } } };
        return Engine.ContextOver(new ScriptObject { { "person", person }, { "x", "aaaa" } }, context =>
        {
            context.TemplateLoader = new MemoryLoader(new() { ["part"] = "part {{ $1 }}", ["self"] = text });
            context.StepLimit = 20_000;
            context.LimitToString = 20_000;
            context.RegexTimeOut = TimeSpan.FromMilliseconds(20);
        });
    }
}
