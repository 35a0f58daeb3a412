using System.Security.Cryptography;
using System.Text;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Data;

namespace PolicyForge.Benchmarks.Record;

/// <summary>Somebody who has signed in and owns an organisation.</summary>
internal static class OwnerSession
{
    /// <summary>Makes one: what their browser holds.</summary>
    public static async Task<string> OpenAsync(PostgresRecord record, string organisation)
    {
        var (person, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var session = new NewSession(Guid.CreateVersion7(), person, SHA256.HashData(Encoding.UTF8.GetBytes(secret)), AwaitsCode: false, new Visitor("A benchmark", "127.0.0.1"), now, now + SessionTimes.Idle);
        await using var transaction = await record.BeginAsync(Caller.Operator(organisation) with { Person = person }, "measure", default);
        await transaction.Accounts.AddPersonAsync(person, $"{person:n}@example.org", "Somebody who measures", now, default);
        await transaction.Accounts.AddAsync(person, null, default);
        await transaction.People.AddMemberAsync(organisation, person, Role.Owner, now, default);
        await transaction.Accounts.AddSessionAsync(session, default);
        await transaction.CommitAsync(default);
        return secret;
    }
}
