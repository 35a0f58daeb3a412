namespace PolicyForge.Core.Record.Adopting;

/// <summary>A version of a model, as an organisation is offered it.</summary>
/// <param name="Text">The version.</param>
/// <param name="PublisherName">What its publisher is called.</param>
/// <param name="IsPublished">Whether its publisher has published it.</param>
/// <param name="IsWithdrawn">Whether its publisher has withdrawn it.</param>
/// <param name="WithdrawnReason">Why, or null.</param>
/// <param name="IsOffered">Whether the organisation takes what the publisher publishes.</param>
public sealed record OfferedModel(ModelText Text, string PublisherName, bool IsPublished, bool IsWithdrawn, string? WithdrawnReason, bool IsOffered)
{
    /// <summary>Why it cannot be adopted, or null.</summary>
    internal Problem? Hindrance => this switch
    {
        { IsPublished: false } => new Problem("model", $"Version {Text.Version} of '{Text.Policy}' is not published yet. Publish it first."),
        { IsWithdrawn: true } => new Problem("model", $"Version {Text.Version} of '{Text.Policy}' has been withdrawn by its publisher{(WithdrawnReason is null ? "" : $": {WithdrawnReason.TrimEnd('.')}")}. Adopt another version."),
        { IsOffered: false } => new Problem("publisher", $"{PublisherName} does not offer its models here. Subscribe to it first."),
        _ => null,
    };
}
