namespace PolicyForge.Cli.Tests.Commands;

public sealed class ScribanTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_is_filled_from_json()
    {
        _folder.Write("letter.txt", "Dear {{ name }}, {{ for day in days }}{{ day }};{{ end }}");
        _folder.Write("model.json", """{"name": "Jo", "days": ["Mon", "Tue"]}""");

        Run("letter.txt", "--model", _folder.Path("model.json")).ShouldSucceed().Out.ShouldBe("Dear Jo, Mon;Tue;");
    }

    [Fact]
    public void Includes_are_read_from_the_templates_folder_and_no_further()
    {
        _folder.Write("letters/main.txt", "{{ include 'part.txt' }}");
        _folder.Write("letters/part.txt", "a part");
        _folder.Write("letters/escape.txt", "{{ include '../secret.txt' }}");
        _folder.Write("secret.txt", "a secret");

        Run("letters/main.txt").ShouldSucceed().Out.ShouldBe("a part");
        var escape = Run("letters/escape.txt").ShouldBlameTheInput("escape.txt(1,");
        (escape.Out + escape.Error).ShouldNotContain("a secret");
    }

    [Fact]
    public void Every_mistake_of_a_template_is_told_with_its_place()
    {
        _folder.Write("broken.txt", "{{ 1 + }}\n{{ if true }}");

        var run = Run("broken.txt").ShouldBlameTheInput("broken.txt(1,");

        run.Error.ShouldContain("broken.txt(2,");
        run.Error.ShouldContain("error PF0501: ");
    }

    [Fact]
    public void A_failure_while_running_is_told_with_its_place()
    {
        _folder.Write("failing.txt", "one\n{{ nothing.member }}");

        Run("failing.txt").ShouldBlameTheInput("failing.txt(2,").Error.ShouldContain("error PF0502: ");
    }

    [Fact]
    public void Json_that_does_not_parse_is_placed()
    {
        _folder.Write("letter.txt", "{{ name }}");
        _folder.Write("model.json", "{\n  \"name\": ,\n}");

        Run("letter.txt", "--model", _folder.Path("model.json")).ShouldBlameTheInput("model.json(2,");
    }

    [Fact]
    public void Json_that_is_no_object_is_refused()
    {
        _folder.Write("letter.txt", "{{ name }}");
        _folder.Write("model.json", "[1, 2]");

        Run("letter.txt", "--model", _folder.Path("model.json")).ShouldBlameTheInput("model.json(1,1)");
    }

    private CommandRun Run(string file, params string[] more) => CommandRun.Of(["scriban", _folder.Path(file), .. more]);
}
