using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record;

/// <summary>A version of a model policy in the text of its files.</summary>
/// <param name="Publisher">Whose it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version.</param>
/// <param name="PolicyYaml">The text of policy.yaml.</param>
/// <param name="Body">The text of body.md.</param>
/// <param name="Shared">The texts that it includes, by name.</param>
public sealed record ModelText(string Publisher, string Policy, string Version, string PolicyYaml, string Body, IReadOnlyDictionary<string, string> Shared)
{
    /// <summary>Names its policy.</summary>
    [JsonIgnore]
    public PolicyKey Key => new(Publisher, Policy);

    /// <summary>SHA-256, in hexadecimal, of the texts and the names of those included, each ended by a NUL, which no text can hold.</summary>
    [JsonIgnore]
    public string Sha256
    {
        get
        {
            var shared = Shared.OrderBy(text => text.Key, StringComparer.Ordinal).SelectMany(text => new[] { text.Key, text.Value });
            var all = string.Concat(new[] { PolicyYaml, Body }.Concat(shared).Select(text => text + "\0"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        }
    }
}
