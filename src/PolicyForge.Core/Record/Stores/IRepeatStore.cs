using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Requests that their senders may send again, and what they were answered.</summary>
public interface IRepeatStore
{
    /// <summary>The request that a sender gave a key, or null when it was never done.</summary>
    Task<RepeatableRequest?> FindAsync(string sender, string key, CancellationToken cancellation);

    /// <summary>Records, in the transaction that does it, that a request is done.</summary>
    /// <exception cref="RepeatedException">It is done already.</exception>
    Task AddAsync(string sender, string key, byte[] requestHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Records what it was answered, if it was done.</summary>
    Task AnswerAsync(string sender, string key, RepeatableAnswer answer, CancellationToken cancellation);
}

/// <summary>A request that was done.</summary>
/// <param name="RequestHash">What it asked.</param>
/// <param name="Answer">What it was answered; null when the program ended in between.</param>
public sealed record RepeatableRequest(byte[] RequestHash, RepeatableAnswer? Answer);

/// <summary>An answer to be given again.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body.</param>
public sealed record RepeatableAnswer(int Status, JsonObject Headers, byte[] Body);

/// <summary>A twin of this request was done in the meantime.</summary>
public sealed class RepeatedException() : RecordException("This request is done already.");
