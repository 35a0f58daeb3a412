using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>
/// The one place for what a value means: what it computes as, whether it is true, what it converts to
/// (<c>Coerce.Conversion.cs</c>) and how it prints (<c>Coerce.Printing.cs</c>).
/// </summary>
internal static partial class Coerce
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Box(bool value) => value ? True : False;

    /// <summary>What a value computes as: the inner value of a host value, the string of a rendered text.</summary>
    public static object? Unwrap(object? value)
    {
        // Host values wrap at most a few times; the bound stops one that wraps itself.
        for (var i = 0; i < 8; i++)
        {
            switch (value)
            {
                case null or string or int or bool or double:
                    return value;
                case RenderedText text:
                    return text.Text;
                case IScriptValue wrapper:
                    value = wrapper.Value;
                    break;
                case char character:
                    return character.ToString();
                default:
                    return value;
            }
        }

        return value;
    }

    /// <summary>Everything is true except null, false and <c>empty</c>.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string or int => true,
        _ => Unwrap(value) is not (null or false or EmptyScriptObject),
    };

    /// <summary>What <c>x.empty?</c> says: null when the question does not apply.</summary>
    public static bool? IsEmpty(object? value) => Unwrap(value) switch
    {
        null => null,
        string text => text.Length == 0,
        ScriptArray array => array.Count == 0,
        IScriptObject members => members.Count == 0,
        ICollection collection => collection.Count == 0,
        IEnumerable sequence => !sequence.GetEnumerator().MoveNext(),
        _ => false,
    };

    /// <summary>The kind of a value in words, for messages.</summary>
    public static string NameOf(object? value) => Unwrap(value) switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string => "a string",
        IScriptCustomFunction => "a function",
        DateTime => "a date",
        TimeSpan => "a time span",
        IList => "a list",
        IScriptObject or IDictionary => "an object",
        IEnumerable => "a list",
        var other when Numbers.IsNumber(other) => "a number",
        var other => $"a {other.GetType().Name}",
    };
}
