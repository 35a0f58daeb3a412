using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Why a shared text could not be changed.</summary>
internal static class SharedTextConflict
{
    /// <summary>Somebody else changed it, or it is not there.</summary>
    public static async Task<RecordException> OfAsync(IRecordTransaction record, string name, CancellationToken cancellation) =>
        await record.Models.SharedTextAsync(record.Scope.Home, name, cancellation) is null
            ? new NotThereException()
            : new ConflictException(await record.Audit.LastChangeAsync(record.Scope.Home, "shared_texts", new JsonObject { ["name"] = name }, cancellation));
}
