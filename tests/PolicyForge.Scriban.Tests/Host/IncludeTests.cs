namespace PolicyForge.Scriban.Tests.Host;

public sealed class IncludeTests
{
    private static string Render(string template, params (string Name, string Text)[] templates) =>
        Engine.Render(template, null, context => context.TemplateLoader = LoaderOf(templates));

    private static MemoryLoader LoaderOf((string Name, string Text)[] templates) => new(templates.ToDictionary(entry => entry.Name, entry => entry.Text));

    [Fact]
    public void Arguments_and_globals_reach_the_included_template()
    {
        Render("{{ x = 1; include 'a' 5 name: 'n'; y }}", ("a", "{{ $0 }},{{ $1 }},{{ $.name }},{{ $name }},{{ x }}{{ y = 2 }}")).ShouldBe("a,5,n,n,12");
        Render("{{ $x = 1; include 'a' }}", ("a", "{{ $x }}.")).ShouldBe(".");
        Render("{{ t = include 'a'; t | string.upcase }}", ("a", "text")).ShouldBe("TEXT");
        Render("{{ include 'a' }}!", ("a", "a{{ ret }}b")).ShouldBe("a!");
        Render("  {{ include 'a' }}", ("a", "1\n2")).ShouldBe("  1\n  2");
    }

    [Fact]
    public void Include_join_joins_templates_and_texts() =>
        Render("{{ include_join ['a', 'b'] 'tpl:s' '<' '>' }}", ("a", "A"), ("b", "B"), ("s", "/")).ShouldBe("<A/B>");

    [Theory]
    [InlineData("{{ include }}", "page(1,11)")]
    [InlineData("{{ include null }}", "page(1,4)")]
    [InlineData("{{ include 'none' }}", "page(1,4)")]
    [InlineData("{{ include 'broken' }}", "page(1,4)")]
    [InlineData("{{ include 'failing' }}", "failing(2,6)")]
    [InlineData("{{ include 'self' }}", "self(1,4)")]
    public void Errors_name_the_template_in_which_they_are(string template, string place)
    {
        var loader = LoaderOf([("broken", "{{ 1 + }}"), ("failing", "\n{{ x.y }}"), ("self", "{{ include 'self' }}")]);
        Engine.ErrorOf(template, null, context => context.TemplateLoader = loader).ShouldStartWith(place + " : error : ");
    }

    [Fact]
    public void Without_a_loader_nothing_can_be_included() =>
        Engine.ErrorOf("{{ include 'a' }}").ShouldBe("page(1,4) : error : `a` cannot be included: nothing here loads templates.");

    [Fact]
    public void A_folder_loader_stays_in_its_folder()
    {
        var root = Directory.CreateTempSubdirectory("scriban").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, "templates")).FullName;
            Directory.CreateDirectory(Path.Combine(folder, "shared"));
            File.WriteAllText(Path.Combine(root, "secret.md"), "secret");
            File.WriteAllText(Path.Combine(folder, "shared", "part.md"), "part");
            File.CreateSymbolicLink(Path.Combine(folder, "link.md"), Path.Combine(root, "secret.md"));
            var loader = new FolderTemplateLoader(folder, ".md");
            string Include(string name) => Engine.ErrorOf("{{ include '" + name + "' }}", null, context => context.TemplateLoader = loader);

            Engine.Render("{{ include 'shared/part' }}", null, context => context.TemplateLoader = loader).ShouldBe("part");
            Engine.Render("{{ include 'shared/../shared/part' }}", null, context => context.TemplateLoader = loader).ShouldBe("part");
            Include("missing").ShouldContain("There is no template `missing`");
            foreach (var name in new[] { "../secret", "shared/../../secret", "/etc/passwd", "..\\\\secret", "link" })
                Include(name).ShouldContain("leads out of the folder");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
