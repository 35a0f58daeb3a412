namespace PolicyForge.Core.Record.Auditing;

/// <summary>Follows the entries of an audit from the first and finds where they do not follow from each other.</summary>
internal sealed class AuditChain(string organisation)
{
    private readonly List<string> _faults = [];
    private AuditHead _last = new(0, []);

    public IReadOnlyList<string> Faults => _faults;

    public AuditHead Last => _last;

    public void Follow(AuditLink link)
    {
        if (link.Sequence != _last.Sequence + 1)
            _faults.Add(Missing(_last.Sequence + 1, link.Sequence - 1));
        else if (!link.PreviousHash.AsSpan().SequenceEqual(_last.Hash))
            _faults.Add($"entry {link.Sequence} of the audit does not follow from the one before it");
        if (!link.Hash.AsSpan().SequenceEqual(link.ComputeHash(organisation)))
            _faults.Add($"entry {link.Sequence} of the audit was changed: its hash is of something else");
        _last = new(link.Sequence, link.Hash);
    }

    public void End(AuditHead head)
    {
        if (head.Sequence > _last.Sequence)
            _faults.Add(Missing(_last.Sequence + 1, head.Sequence));
        else if (head.Sequence < _last.Sequence || !head.Hash.AsSpan().SequenceEqual(_last.Hash))
            _faults.Add($"the audit ends with another entry {_last.Sequence} than its head says");
    }

    private static string Missing(long first, long last) => first == last
        ? $"entry {first} of the audit is missing"
        : $"entries {first} to {last} of the audit are missing";
}
