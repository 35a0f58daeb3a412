using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace PolicyForge.Scriban;

/// <summary>The public properties and fields of .NET objects under the names that templates use.</summary>
internal static class HostMembers
{
    private static readonly ConcurrentDictionary<(Type Type, MemberRenamerDelegate Renamer), Dictionary<string, MemberInfo>> Known = new();

    public static bool TryGet(object target, string name, MemberRenamerDelegate renamer, out object? value)
    {
        value = null;
        if (!MembersOf(target.GetType(), renamer).TryGetValue(name, out var member))
            return false;

        value = Read(member, target);
        return true;
    }

    public static bool TrySet(object target, string name, object? value, MemberRenamerDelegate renamer)
    {
        if (!MembersOf(target.GetType(), renamer).TryGetValue(name, out var member))
            return false;

        if (member is not PropertyInfo { SetMethod.IsPublic: true } property || (value is not null && !property.PropertyType.IsInstanceOfType(value)))
            return false;

        property.SetValue(target, value);
        return true;
    }

    public static void Import(ScriptObject destination, object? source, MemberRenamerDelegate? renamer)
    {
        renamer ??= StandardMemberRenamer.Default;
        switch (source)
        {
            case null:
                break;
            case Type type:
                ImportStatic(destination, type, renamer);
                break;
            case ScriptObject members:
                foreach (var (name, value) in members)
                    destination.SetValue(name, value);
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                    destination.SetValue(entry.Key.ToString()!, entry.Value);
                break;
            default:
                foreach (var (name, member) in MembersOf(source.GetType(), renamer))
                    destination.SetValue(name, Read(member, source));
                break;
        }
    }

    private static void ImportStatic(ScriptObject destination, Type type, MemberRenamerDelegate renamer)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (!method.IsSpecialName)
                destination.SetValue(renamer(method), new DelegateFunction(renamer(method), method));
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            destination.SetValue(renamer(property), property.GetValue(null));
    }

    private static object? Read(MemberInfo member, object target) =>
        member is PropertyInfo property ? property.GetValue(target) : ((FieldInfo)member).GetValue(target);

    private static Dictionary<string, MemberInfo> MembersOf(Type type, MemberRenamerDelegate renamer) =>
        Known.GetOrAdd((type, renamer), static key => Describe(key.Type, key.Renamer));

    private static Dictionary<string, MemberInfo> Describe(Type type, MemberRenamerDelegate renamer)
    {
        var members = new Dictionary<string, MemberInfo>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
                members[renamer(property)] = property;
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
            members[renamer(field)] = field;

        return members;
    }
}
