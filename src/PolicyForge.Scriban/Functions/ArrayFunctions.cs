using System.Collections;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>The group <c>array</c>.</summary>
internal static class ArrayFunctions
{
    private const string CycleKey = "array.cycle";

    public static ScriptArray Add(TemplateContext context, SourceSpan span, IEnumerable? list, [KeepsHostValue] object? value) =>
        new(Copy(context, span, list)) { value };

    public static ScriptArray AddRange(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        new(Copy(context, span, list1).Concat(Copy(context, span, list2)));

    public static bool Any(TemplateContext context, SourceSpan span, ScriptNode call, IEnumerable? list, object? function, params object?[] args)
    {
        if (list is null)
            return false;

        var callback = ListHelpers.Callback(context, call, function);
        return Copy(context, span, list).Any(item => callback(item, args) is true);
    }

    public static IEnumerable? Compact(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? null : Lazy(ListHelpers.Counted(context, span, list).Where(item => Coerce.Unwrap(item) is not null));

    public static IEnumerable? Concat(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        list1 is null && list2 is null ? null : Lazy(Copy(context, span, list1).Concat(Copy(context, span, list2)));

    public static bool Contains(TemplateContext context, SourceSpan span, IEnumerable? list, object? item) =>
        Copy(context, span, list).Any(candidate => Equals(Coerce.Unwrap(candidate), item));

    public static object? Cycle(TemplateContext context, SourceSpan span, IList? list, object? group = null)
    {
        if (list is null || list.Count == 0)
            return null;

        var key = Coerce.ToText(context, group ?? list);
        var positions = context.Evaluator.Cycles;
        var position = positions.GetValueOrDefault(CycleKey + key) % list.Count;
        positions[CycleKey + key] = position + 1;
        context.Limits.ChargeText(span, key.Length);
        return list[position];
    }

    public static IEnumerable? Each(TemplateContext context, SourceSpan span, ScriptNode call, IEnumerable? list, object? function)
    {
        if (list is null || function is null)
            return list;

        var callback = ListHelpers.Callback(context, call, function);
        return Lazy(ListHelpers.Counted(context, span, list).Select(item => callback(item, [])));
    }

    public static IEnumerable? Filter(TemplateContext context, SourceSpan span, ScriptNode call, IEnumerable? list, object? function)
    {
        if (list is null || function is null)
            return list;

        var callback = ListHelpers.Callback(context, call, function);
        return Lazy(ListHelpers.Counted(context, span, list).Where(item => Coerce.IsTrue(callback(item, []))));
    }

    public static object? First(IEnumerable? list) => list?.Cast<object?>().FirstOrDefault();

    public static ScriptArray InsertAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index, [KeepsHostValue] object? value)
    {
        var array = new ScriptArray(Copy(context, span, list));
        index = Math.Max(0, index);
        context.Limits.EnterIteration();
        context.Limits.Iterate(span, Math.Max(0, index - array.Count));
        context.Limits.ExitIteration();
        while (array.Count < index)
            array.Add(null);

        array.Insert(index, value);
        return array;
    }

    public static string Join(TemplateContext context, SourceSpan span, ScriptNode call, IEnumerable? list, string? delimiter, object? function = null)
    {
        var callback = function is null ? null : ListHelpers.Callback(context, call, function);
        var built = new StringBuilder();
        var isFirst = true;
        foreach (var item in Copy(context, span, list))
        {
            if (!isFirst)
                built.Append(delimiter);

            isFirst = false;
            var text = Coerce.ToText(context, item);
            built.Append(callback is null ? text : Coerce.ToText(context, callback(text, [])));
            context.Limits.CheckText(span, built.Length);
        }

        return built.ToString();
    }

    public static object? Last(IEnumerable? list) => list switch
    {
        null => null,
        IList { Count: > 0 } items => items[items.Count - 1],
        ScriptRange { Count: > 0 } range => range.At(range.Count - 1),
        _ => list.Cast<object?>().LastOrDefault(),
    };

    public static IEnumerable? Limit(TemplateContext context, SourceSpan span, IEnumerable? list, int count) =>
        list is null ? null : Lazy(ListHelpers.Counted(context, span, list.Cast<object?>().Take(count)));

    public static IEnumerable Map(TemplateContext context, SourceSpan span, object? list, string? member) =>
        member is null ? new ScriptArray() : Lazy(MapItems(context, span, list, member));

    public static IEnumerable? Offset(TemplateContext context, SourceSpan span, IEnumerable? list, int index) =>
        list is null ? null : Lazy(ListHelpers.Counted(context, span, list).Skip(index));

    public static ScriptArray RemoveAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index)
    {
        var array = new ScriptArray(Copy(context, span, list));
        var position = index < 0 ? index + array.Count : index;
        if (position >= 0 && position < array.Count)
            array.RemoveAt(position);

        return array;
    }

    public static IEnumerable Reverse(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? new ScriptArray() : Lazy(ListHelpers.Counted(context, span, list).Reverse());

    public static int Size(TemplateContext context, SourceSpan span, object? list) => Members.SizeOf(context, span, list);

    public static IEnumerable Sort(TemplateContext context, SourceSpan span, object? list, string? member = null)
    {
        var items = ListHelpers.ItemsOrSelf(context, span, list);
        var comparer = new ValueComparer(context, span);
        return new ScriptArray(string.IsNullOrEmpty(member)
            ? items.OrderBy(item => item, comparer)
            : items.OrderBy(item => MemberAt(context, span, item, member), comparer));
    }

    public static IEnumerable? Uniq(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? null : Lazy(ListHelpers.Counted(context, span, list).Distinct());

    private static IEnumerable<object?> MapItems(TemplateContext context, SourceSpan span, object? list, string member)
    {
        foreach (var item in ListHelpers.ItemsOrSelf(context, span, list))
        {
            if (item is not null && Members.TryGet(context, span, item, member, out var value))
                yield return value;
        }
    }

    /// <summary>The member of that very name or, when there is none, the one that a path such as <c>product.name</c> leads to.</summary>
    private static object? MemberAt(TemplateContext context, SourceSpan span, object? item, string path)
    {
        if (item is null)
            return null;

        if (Members.TryGet(context, span, item, path, out var value))
            return value;

        foreach (var name in path.Split('.'))
            item = item is null ? null : GetMember(context, span, item, name);

        return item;
    }

    private static object? GetMember(TemplateContext context, SourceSpan span, object item, string name) =>
        Members.TryGet(context, span, item, name, out var value) ? value : null;

    private static IEnumerable<object?> Copy(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? [] : ListHelpers.Counted(context, span, list);

    private static ScriptSequence Lazy(IEnumerable<object?> items) => new(items);

    /// <summary>The order of <c>array.sort</c>: null first, numbers by value, strings as the culture sorts them.</summary>
    private sealed class ValueComparer(TemplateContext context, SourceSpan span) : IComparer<object?>
    {
        public int Compare(object? x, object? y)
        {
            var (a, b) = (Coerce.Unwrap(x), Coerce.Unwrap(y));
            context.Limits.Step(span);
            if (a is null || b is null)
                return (a is null ? 0 : 1) - (b is null ? 0 : 1);

            if (a is string left && b is string right)
                return context.CurrentCulture.CompareInfo.Compare(left, right);

            if (Numbers.IsNumber(a) && Numbers.IsNumber(b))
                return Numbers.ToDouble(a).CompareTo(Numbers.ToDouble(b));

            if (a.GetType() == b.GetType() && a is IComparable comparable)
                return comparable.CompareTo(b);

            throw new ScriptRuntimeException(span, $"array.sort cannot tell whether {Coerce.NameOf(a)} comes before {Coerce.NameOf(b)}; sort by a member that all items have.");
        }
    }
}
