using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Core.Assembly;

/// <summary>Applies an organisation's local edits to a body before it is numbered.</summary>
internal sealed class Amender(BodyEvaluator evaluator, PolicyBody body, ReadBody read, Findings findings)
{
    private readonly Dictionary<string, ClauseAttributes> _clauses = read.Clauses
        .DistinctBy(clause => clause.Id)
        .ToDictionary(clause => clause.Id, StringComparer.Ordinal);

    public ValueList<Block> Apply(IReadOnlyList<Amendment> amendments)
    {
        var blocks = read.Blocks;
        foreach (var amendment in amendments)
        {
            if (IsAllowed(amendment))
                blocks = Apply(amendment, blocks);
        }

        foreach (var deletion in amendments.Where(amendment => amendment.Kind == AmendmentKind.Delete))
            CheckSectionLeft(deletion, blocks);
        return blocks;
    }

    private ValueList<Block> Apply(Amendment amendment, ValueList<Block> blocks)
    {
        if (amendment.Kind != AmendmentKind.Add)
            Forget(amendment.Target);
        if (amendment.Kind == AmendmentKind.Delete)
            return BlockEditor.Edit(blocks, amendment.Target, Delete);
        if (evaluator.Read(amendment) is not { } text || !AreNew(amendment, text))
            return blocks;
        return amendment.Kind == AmendmentKind.Add
            ? BlockEditor.Edit(blocks, amendment.Target, (list, index) => Add(list, index, amendment.NewId!.Text.Trim(), text.Blocks))
            : BlockEditor.Edit(blocks, amendment.Target, (list, index) => Replace(list, index, text.Blocks));
    }

    private static IEnumerable<Block> Delete(IReadOnlyList<Block> list, int index) =>
        list.Take(index).Concat(list.Skip(list[index] is Heading ? BlockEditor.EndOf(list, index) : index + 1));

    private static IEnumerable<Block> Replace(IReadOnlyList<Block> list, int index, ValueList<Block> text)
    {
        var end = list[index] is Heading ? BlockEditor.EndOf(list, index) : index + 1;
        return [.. list.Take(index), .. Replacement(list[index], text), .. list.Skip(end)];
    }

    // What is replaced keeps its id, and with it its number and every reference to it.
    private static ValueList<Block> Replacement(Block old, ValueList<Block> text) => (old, text.Count > 0 ? text[0] : null) switch
    {
        (Heading heading, Heading { Kind: not HeadingKind.SubHeading } first) => [first with { Id = heading.Id }, .. text.Skip(1)],
        (Heading heading, _) => [heading, .. text],
        (Clause clause, Clause first) => [clause with { Content = first.Content }, .. text.Skip(1)],
        (Clause clause, _) => [clause with { Content = text }],
        (Paragraph paragraph, Paragraph first) => [first with { Id = paragraph.Id }, .. text.Skip(1)],
        _ => text,
    };

    private static IEnumerable<Block> Add(IReadOnlyList<Block> list, int index, string id, ValueList<Block> text)
    {
        var isSection = text is [Heading { Kind: not HeadingKind.SubHeading }, ..];
        var at = isSection ? BlockEditor.EndOfSectionAround(list, index)
            : list[index] is Heading ? BlockEditor.EndOf(list, index) : index + 1;
        return [.. list.Take(at), .. Addition(id, text), .. list.Skip(at)];
    }

    private static IEnumerable<Block> Addition(string id, ValueList<Block> text) => text switch
    {
        [Heading heading, ..] => [heading with { Id = id }, .. text.Skip(1)],
        [Clause first, ..] => [first with { Id = id }, .. text.Skip(1)],
        _ => [new Clause(id, null, text)],
    };

    private bool IsAllowed(Amendment amendment)
    {
        var target = amendment.Target;
        if (!_clauses.TryGetValue(target, out var clause))
            return Refuse(amendment, Codes.UnknownAmendedClause, Unknown(target));
        if (amendment.Kind == AmendmentKind.Add)
        {
            // Text after a locked clause leaves the clause as it is; text in a locked section does not.
            return IsLocked(clause.Section)
                ? Refuse(amendment, Codes.LockedClause, $"Nothing may be added to '{clause.Section}': the publisher has locked it. Remove this amendment.")
                : IsNew(amendment.NewId!, clause.Section);
        }

        var locked = IsLocked(target) ? target : _clauses.Values.FirstOrDefault(inner => inner.Section == target && IsLocked(inner.Id))?.Id;
        return locked is null || Refuse(amendment, Codes.LockedClause, $"'{locked}' may not be changed: the publisher has locked it. Remove this amendment.");
    }

    private string Unknown(string target) => body.Places.ContainsKey(target)
        ? $"'{target}' is not in this document: the answers drop it. Remove this amendment or change the answers."
        : $"No clause has the id '{target}'. {Nearest.Hint(target, [.. _clauses.Keys])}";

    private bool IsLocked(string? id)
    {
        var edit = id is null ? null : _clauses.GetValueOrDefault(id)?.Edit;
        return edit == "locked" || (edit is null && body.Policy.Edit == EditRight.Locked);
    }

    private bool AreNew(Amendment amendment, ReadBody text)
    {
        foreach (var clause in text.Clauses.Where(clause => clause.Id != amendment.Target && clause.Id != amendment.NewId?.Text.Trim()))
        {
            if (!_clauses.TryAdd(clause.Id, clause))
                return Refuse(amendment, Codes.DuplicateClause, $"The id '{clause.Id}' in this text is taken. Choose another.");
        }

        return true;
    }

    // What stood in a section that goes may come back in its new text.
    private void Forget(string section)
    {
        foreach (var id in _clauses.Values.Where(clause => clause.Section == section && clause.Id != section).Select(clause => clause.Id).ToList())
            _clauses.Remove(id);
    }

    private bool IsNew(YamlScalar id, string? section)
    {
        var name = id.Text.Trim();
        if (!Ids.IsKebab(name))
            findings.Error(id.Place, Codes.IdForm, $"'{name}' cannot be an id. Write lower-case letters, digits and hyphens, such as local-rules.");
        else if (!body.Places.ContainsKey(name) && _clauses.TryAdd(name, new ClauseAttributes(name, null, section)))
            return true;
        else
            findings.Error(id.Place, Codes.DuplicateClause, $"The id '{name}' is taken by another clause. Choose another.");
        return false;
    }

    private bool Refuse(Amendment amendment, string code, string message)
    {
        findings.Error(amendment.Clause.Place, code, message);
        return false;
    }

    private void CheckSectionLeft(Amendment deletion, ValueList<Block> blocks)
    {
        if (_clauses.GetValueOrDefault(deletion.Target)?.Section is not { } section || section == deletion.Target)
            return;
        BlockEditor.Edit(blocks, section, (list, index) =>
        {
            if (BlockEditor.EndOf(list, index) == index + 1)
                Refuse(deletion, Codes.EmptySection, $"This leaves the section '{section}' empty. Delete the section instead.");
            return list;
        });
    }
}
