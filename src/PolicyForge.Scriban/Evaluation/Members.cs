using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>Members and items of any value: template objects and lists, dictionaries, strings, .NET objects.</summary>
internal static class Members
{
    public static bool TryGet(TemplateContext context, SourceSpan span, object target, string name, out object? value)
    {
        if (target is IScriptObject members && members.TryGetValue(context, span, name, out value))
            return true;

        var plain = target is ScriptObject or ScriptArray ? target : Coerce.Unwrap(target);
        if (!ReferenceEquals(plain, target) && plain is IScriptObject inner)
            return inner.TryGetValue(context, span, name, out value);

        value = null;
        switch (plain)
        {
            case null or IScriptObject or bool:
                return false;
            case string text:
                value = name == "size" ? Numbers.Box(text.Length) : null;
                return value is not null;
            case IDictionary dictionary:
                value = dictionary.Contains(name) ? dictionary[name] : null;
                return value is not null || dictionary.Contains(name);
            case IEnumerable when name == "size":
                value = Numbers.Box(SizeOf(context, span, plain));
                return true;
        }

        return !Numbers.IsNumber(plain) && HostMembers.TryGet(plain, name, context.MemberRenamer, out value);
    }

    /// <summary>The number of items, members or characters; 0 for other values.</summary>
    public static int SizeOf(TemplateContext context, SourceSpan span, object? value)
    {
        switch (Coerce.Unwrap(value))
        {
            case string text: return text.Length;
            case ScriptArray array: return array.Count;
            case ScriptRange range: return (int)Math.Min(int.MaxValue, range.Count);
            case IScriptObject members: return members.Count;
            case ICollection collection: return collection.Count;
            case IEnumerable items:
                var count = 0;
                foreach (var _ in items)
                {
                    context.Limits.Step(span);
                    count++;
                }

                return count;
            default: return 0;
        }
    }

    public static bool TrySet(TemplateContext context, SourceSpan span, object target, string name, object? value)
    {
        switch (target)
        {
            case IScriptObject members:
                return members.TrySetValue(context, span, name, value, false);
            case IDictionary { IsReadOnly: false } dictionary:
                dictionary[name] = value;
                return true;
            default:
                return HostMembers.TrySet(target, name, value, context.MemberRenamer);
        }
    }

    public static bool TryGetAt(TemplateContext context, IndexerExpression indexer, object target, object index, out object? value)
    {
        var plain = Coerce.Unwrap(target);
        switch (plain)
        {
            case string text:
                value = CharacterAt(context, indexer, text, index);
                return true;
            case ScriptRange range:
                var place = PlaceIn(context, indexer, index, range.Count);
                value = place < 0 || place >= range.Count ? null : range.At(place);
                return value is not null;
            case IList list when index is not string:
                place = PlaceIn(context, indexer, index, list.Count);
                value = place < 0 || place >= list.Count ? null : list[(int)place];
                return place >= 0 && place < list.Count;
            case IDictionary dictionary when dictionary.Contains(index):
                value = dictionary[index];
                return true;
            case IScriptObject or IDictionary:
                return TryGet(context, indexer.Index.Span, target, Coerce.ToText(context, index), out value) || context.EnableRelaxedIndexerAccess;
            case IEnumerable items when index is not string:
                return TryGetInSequence(context, indexer, items, index, out value);
        }

        if (index is string name && plain is not (bool or null) && !Numbers.IsNumber(plain))
            return TryGet(context, indexer.Index.Span, target, name, out value);

        throw new ScriptRuntimeException(indexer.Target.Span, $"`{indexer.Target}` is {Coerce.NameOf(plain)} and has no items; an index needs a list, an object or a string.");
    }

    public static void SetAt(TemplateContext context, IndexerExpression indexer, object target, object index, object? value)
    {
        switch (target)
        {
            case ScriptArray array when index is not string:
                SetInArray(context, indexer, array, Coerce.ToInt(context, indexer.Index.Span, index), value);
                return;
            case IList { IsReadOnly: false } list when index is not string:
                var place = PlaceIn(context, indexer, index, list.Count);
                if (place < 0 || place >= list.Count)
                    throw new ScriptRuntimeException(indexer.Index.Span, $"`{indexer.Target}` has {list.Count} items and no place {place}.");

                list[(int)place] = value;
                return;
        }

        if (!TrySet(context, indexer.Index.Span, target, Coerce.ToText(context, index), value))
            throw new ScriptRuntimeException(indexer.Index.Span, $"`{indexer}` cannot be set.");
    }

    private static void SetInArray(TemplateContext context, IndexerExpression indexer, ScriptArray array, int index, object? value)
    {
        var place = index < 0 ? index + array.Count : index;
        if (place < 0)
            throw new ScriptRuntimeException(indexer.Index.Span, $"`{indexer.Target}` has {array.Count} items and no place {index}.");

        if (place > array.Count)
        {
            context.Limits.EnterIteration();
            context.Limits.Iterate(indexer.Index.Span, place - array.Count);
            context.Limits.ExitIteration();
        }

        array[place] = value;
    }

    /// <summary>The place that an index means; a negative one counts from the end.</summary>
    private static long PlaceIn(TemplateContext context, IndexerExpression indexer, object index, long count)
    {
        var place = Coerce.ToInt(context, indexer.Index.Span, index);
        return place < 0 ? place + count : place;
    }

    private static string CharacterAt(TemplateContext context, IndexerExpression indexer, string text, object index)
    {
        var place = PlaceIn(context, indexer, index, text.Length);
        return place >= 0 && place < text.Length
            ? text[(int)place].ToString()
            : throw new ScriptRuntimeException(indexer.Target.Span, $"The string has {text.Length} characters and none at {Coerce.ToText(context, index)}.");
    }

    private static bool TryGetInSequence(TemplateContext context, IndexerExpression indexer, IEnumerable items, object index, out object? value)
    {
        var place = Coerce.ToInt(context, indexer.Index.Span, index);
        if (place < 0)
            place += SizeOf(context, indexer.Index.Span, items);

        foreach (var item in items)
        {
            context.Limits.Step(indexer.Index.Span);
            if (place-- != 0)
                continue;

            value = item;
            return true;
        }

        value = null;
        return false;
    }
}
