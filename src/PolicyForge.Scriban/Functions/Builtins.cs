using System.Reflection;

namespace PolicyForge.Scriban;

/// <summary>
/// The built-in functions and values. Each public method of the classes here is a function; its name and those of its
/// parameters are the .NET names in lower case with underscores.
/// </summary>
internal static class Builtins
{
    private static readonly KeyValuePair<string, OrderedDictionary<string, object?>>[] Groups =
    [
        new("array", TableOf(typeof(ArrayFunctions))),
        new("html", TableOf(typeof(HtmlFunctions))),
        new("math", TableOf(typeof(MathFunctions))),
        new("object", TableOf(typeof(ObjectFunctions))),
        new("regex", TableOf(typeof(RegexFunctions))),
        new("string", TableOf(typeof(StringFunctions))),
        new("timespan", TableOf(typeof(TimeSpanFunctions), ("zero", TimeSpan.Zero))),
    ];

    private static readonly OrderedDictionary<string, object?> Dates =
        TableOf(typeof(DateFunctions), ("default_format", DateFunctions.DefaultFormat), ("format", DateFunctions.DefaultFormat));

    private static readonly IncludeFunction Include = new();
    private static readonly IncludeJoinFunction IncludeJoin = new();

    /// <summary>A new object with all of them; the tables behind it are shared until a template changes one.</summary>
    public static ScriptObject Create()
    {
        var builtins = new ScriptObject();
        foreach (var (name, table) in Groups)
            builtins.SetValue(name, ScriptObject.Over(table));

        builtins.SetValue("date", new DateObject(Dates));
        builtins.SetValue("empty", EmptyScriptObject.Default);
        builtins.SetValue("include", Include);
        builtins.SetValue("include_join", IncludeJoin);
        return builtins;
    }

    private static OrderedDictionary<string, object?> TableOf(Type type, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var table = new OrderedDictionary<string, object?>();
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            var name = StandardMemberRenamer.Rename(method.Name);
            table[name] = new DelegateFunction(name, method);
        }

        foreach (var (name, value) in values)
            table[name] = value;

        return table;
    }
}
