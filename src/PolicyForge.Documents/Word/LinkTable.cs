namespace PolicyForge.Documents.Word;

/// <summary>The addresses that a document links to, each with the id of its relationship.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Address and relationship id, in order of appearance.</summary>
    public IEnumerable<(string Address, string Id)> All => _ids.Select(link => (link.Key, link.Value));

    /// <summary>The relationship for an address, or null when a document must not link there.</summary>
    public string? For(string address)
    {
        if (_ids.TryGetValue(address, out var id))
            return id;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto" or "tel"))
            return null;
        if (!_ids.TryGetValue(uri.AbsoluteUri, out id))
            _ids.Add(uri.AbsoluteUri, id = $"rIdLink{_ids.Count + 1}");
        return id;
    }
}
