using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Model policies, their versions, shared texts, and the authorities that everybody cites.</summary>
public interface IModelStore
{
    /// <summary>The text of a version, or null when there is none that can be read.</summary>
    Task<ModelText?> TextAsync(string publisher, string policy, string version, CancellationToken cancellation);

    /// <summary>The authorities, in the form of authorities.yaml.</summary>
    Task<JsonObject> AuthoritiesAsync(CancellationToken cancellation);
}
