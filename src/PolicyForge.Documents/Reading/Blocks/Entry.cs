using Markdig.Syntax;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Something read, before it is known what it joins: items their list, alternatives their group.</summary>
internal abstract record Entry;

internal sealed record BlockEntry(Block Block) : Entry;

/// <param name="List">The Markdown list it was an item of; items of one list side by side are printed as one list.</param>
/// <param name="Order">Its number there as typed.</param>
/// <param name="Item">The item.</param>
/// <param name="Tick">Whether it starts with a box to tick.</param>
internal sealed record ItemEntry(ListBlock List, int Order, ListItem Item, bool Tick) : Entry;

/// <summary>A passage under an <see cref="OptionMark"/> or a <see cref="NoteMark"/>.</summary>
internal sealed record PassageEntry(Mark Mark, List<Entry> Content) : Entry;
