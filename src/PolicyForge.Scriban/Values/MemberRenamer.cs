using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>Gives the name by which templates know a member of a .NET object.</summary>
/// <param name="member">The member.</param>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>The usual names: <c>FirstName</c> is <c>first_name</c> in a template.</summary>
public static class StandardMemberRenamer
{
    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>The renamer that <see cref="TemplateContext"/> uses unless told otherwise.</summary>
    public static MemberRenamerDelegate Default { get; } = member => Rename(member.Name);

    /// <summary>Lower case, with <c>_</c> before each upper-case letter that does not follow another one.</summary>
    /// <param name="name">A name as .NET writes it.</param>
    public static string Rename(string name) => Known.GetOrAdd(name, Build);

    private static string Build(string name)
    {
        var built = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
                built.Append('_');

            built.Append(char.ToLowerInvariant(name[i]));
        }

        return built.ToString();
    }
}
