namespace PolicyForge.Core.Assembly.Objects;

/// <summary>A name with a fixed set of members.</summary>
internal class MemberTable(string name, IReadOnlyDictionary<string, object?> members) : BodyObject
{
    protected override IReadOnlyCollection<string> Names => [.. members.Keys];

    protected override string Name => name;

    protected override bool Find(string member, out object? value) => members.TryGetValue(member, out value);
}
