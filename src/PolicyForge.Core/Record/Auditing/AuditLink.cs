using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Record.Auditing;

/// <summary>An entry of the audit as its hash is taken of it: JSON in the very text that the database keeps.</summary>
/// <param name="Sequence">Counts the changes of the organisation.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Door">Through which door.</param>
/// <param name="Act">The use case.</param>
/// <param name="Request">The same for all changes of one act.</param>
/// <param name="Subject">The table.</param>
/// <param name="Key">What stands there.</param>
/// <param name="Before">What was there.</param>
/// <param name="After">What is there now.</param>
/// <param name="PreviousHash">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">The hash of this entry, after that of the one before.</param>
public sealed record AuditLink(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Door,
    string Act,
    Guid Request,
    string Subject,
    string Key,
    string? Before,
    string? After,
    byte[] PreviousHash,
    byte[] Hash)
{
    /// <summary>The hash that the entry should have.</summary>
    public byte[] ComputeHash(string organisation) => SHA256.HashData([.. PreviousHash, .. Encoding.UTF8.GetBytes(Content(organisation))]);

    private string Content(string organisation)
    {
        var moment = At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        string[] values =
        [
            Quoted(organisation), Sequence.ToString(CultureInfo.InvariantCulture), Quoted(moment),
            Quoted(Actor), Quoted(Door), Quoted(Act), Quoted(Request.ToString()), Quoted(Subject), Key, Before ?? "null", After ?? "null",
        ];
        return $"[{string.Join(", ", values)}]";
    }

    // As the database writes text in JSON: only what must be escaped is.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
            quoted.Append(Escaped(letter));
        return quoted.Append('"').ToString();
    }

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    };
}

/// <summary>Where the audit of an organisation ends.</summary>
/// <param name="Sequence">The last entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditHead(long Sequence, byte[] Hash);

/// <summary>A row of an audited table, in the form of the audit.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Image">The rest of it; bytes and what is long by their hash.</param>
public sealed record AuditedRow(string Key, string Image);
