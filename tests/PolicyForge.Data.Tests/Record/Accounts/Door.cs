using Dapper;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

/// <summary>Where people sign in, from nine in the morning of 21 November 2026 on.</summary>
internal sealed class Door(SampleFixture sample)
{
    public const string Password = "correct horse battery";

    public static readonly Visitor Browser = new("Firefox on Linux", "192.0.2.7");

    public SteppedClock Clock { get; } = SteppedClock.At("2026-11-21");

    public QuickPasswords Passwords { get; } = new();

    public TurnedSecrets Secrets { get; } = new();

    public IAccounts Accounts { get; } = new PostgresAccounts(sample.Database.Application);

    public UseCases UseCases => sample.Builder.UseCases;

    /// <summary>Somebody new who belongs to organisations and has <see cref="Password"/>.</summary>
    public async Task<Someone> SomeoneAsync(params (string Organisation, Role Role)[] homes)
    {
        var person = Guid.CreateVersion7();
        var email = $"p{person:N}@example.org";
        foreach (var (organisation, role) in homes)
            await UseCases.ChangeAsync(Caller.Operator(organisation) with { Person = person }, organisation, Privilege.Manage, "test", async record =>
            {
                await record.Accounts.AddPersonAsync(person, email, "Sam Obi", Clock.GetUtcNow(), default);
                await record.Accounts.AddAsync(person, Passwords.Hash(Password), default);
                return await record.People.AddMemberAsync(organisation, person, role, Clock.GetUtcNow(), default);
            }, default);
        return new Someone(person, email);
    }

    public Task<SignInResult> SignInAsync(string email, string password = Password) =>
        new SignIn(Accounts, Passwords, Clock).RunAsync(new Credentials(email, password, Browser), default);

    /// <summary>Signs somebody in who needs nothing but their password.</summary>
    public async Task<FoundSession> EnterAsync(Someone someone, string password = Password) =>
        (await FindAsync((await SecretAsync(someone, password)))).ShouldNotBeNull();

    public async Task<string> SecretAsync(Someone someone, string password = Password) =>
        (await SignInAsync(someone.Email, password)).ShouldBeOfType<SignInResult.SignedIn>().Secret;

    /// <summary>Has somebody asked for codes from now on.</summary>
    public async Task<(string Secret, IReadOnlyList<string> Recovery)> TurnCodesOnAsync(Someone someone)
    {
        var set = await new SetUpCodes(Accounts, Secrets).RunAsync(someone.Person, default);
        var recovery = await new ConfirmCodes(Accounts, Secrets, Clock).RunAsync(someone.Person, CodeOf(set.Secret), default);
        Clock.Pass(TimeSpan.FromMinutes(1));
        return (set.Secret, recovery);
    }

    /// <summary>The code that an app shows now.</summary>
    public string CodeOf(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        return Totp.Code(secret, Totp.Step(Clock.GetUtcNow()));
    }

    /// <summary>What waits for an address, in the order that it was written.</summary>
    public async Task<IReadOnlyList<SentMail>> MailToAsync(string email)
    {
        await using var superuser = await sample.SuperuserAsync();
        return (await superuser.QueryAsync<SentMail>("SELECT organisation_id::text AS organisation, subject, body FROM outbox WHERE recipient = @Email ORDER BY created_at, topic", new { Email = email })).AsList();
    }

    public Task<FoundSession?> FindAsync(string? secret) => new FindSession(Accounts, Clock).RunAsync(secret, default);
}

/// <summary>A person of a test's own.</summary>
internal sealed record Someone(Guid Person, string Email);
