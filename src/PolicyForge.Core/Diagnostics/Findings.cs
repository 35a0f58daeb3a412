namespace PolicyForge.Core.Diagnostics;

/// <summary>Collects what is found wrong while reading, so that one run reports every mistake.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    public bool HasErrors => _items.Exists(item => item.Severity == Severity.Error);

    public void Error(Place place, string code, string message) => Add(place, code, message, Severity.Error);

    public void Warning(Place place, string code, string message) => Add(place, code, message, Severity.Warning);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    private void Add(Place place, string code, string message, Severity severity) =>
        _items.Add(new Diagnostic(place.Path, place.Line, place.Column, code, message, severity));
}
