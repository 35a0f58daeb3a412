using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>How to sign in as somebody of the samples.</summary>
/// <param name="Organisation">Where they work.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Password">Their password, which was made just now and is kept by nobody else.</param>
public sealed record SamplePerson(string Organisation, string Name, string Email, string Password);

/// <summary>
/// Makes an owner for a council, a trust and a school of the sample data, so that whoever tries the program out can sign in.
/// Only ask for it where nobody but the one who started the program sees what it gives back.
/// </summary>
public sealed class SamplePeople(IRecord record, IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    private static readonly (string Organisation, OrganisationKind Kind, string Name, string Email)[] People =
    [
        ("northmoor-council", OrganisationKind.Council, "Harriet Cole", "harriet.cole@northmoor.example.org"),
        ("beacon-trust", OrganisationKind.Trust, "Tunde Adeyemi", "tunde.adeyemi@beacon.example.org"),
        ("hillside-academy", OrganisationKind.Academy, "Bryn Morgan", "bryn.morgan@hillside.example.org"),
    ];

    /// <summary>Makes them; nobody where a person is known already or the samples are not there.</summary>
    public async Task<IReadOnlyList<SamplePerson>> RunAsync(CancellationToken cancellation)
    {
        if (!await accounts.NobodyYetAsync(cancellation) || !await SamplesAreThereAsync(cancellation))
            return [];
        var made = new List<SamplePerson>();
        foreach (var person in People)
            made.Add(await MakeAsync(new SamplePerson(person.Organisation, person.Name, person.Email, ReadableSecret.New(4, 5)), cancellation));
        return made;
    }

    private async Task<bool> SamplesAreThereAsync(CancellationToken cancellation)
    {
        foreach (var (organisation, kind, _, _) in People)
            if (!await IsThereAsync(organisation, kind, cancellation))
                return false;
        return true;
    }

    private async Task<bool> IsThereAsync(string organisation, OrganisationKind kind, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await record.BeginAsync(Caller.Operator(organisation), "look for samples", cancellation);
            return transaction.Scope.Kind == kind;
        }
        catch (NotThereException)
        {
            return false;
        }
    }

    private async Task<SamplePerson> MakeAsync(SamplePerson sample, CancellationToken cancellation)
    {
        var person = Guid.CreateVersion7();
        var now = clock.GetUtcNow();
        return await new UseCases(record).ChangeAsync(Caller.Operator(sample.Organisation) with { Person = person }, sample.Organisation, Privilege.Manage, "make sample people", async transaction =>
        {
            await transaction.Accounts.AddPersonAsync(person, sample.Email, sample.Name, now, cancellation);
            await transaction.Accounts.AddAsync(person, passwords.Hash(sample.Password), cancellation);
            await transaction.People.AddMemberAsync(sample.Organisation, person, Role.Owner, now, cancellation);
            return sample;
        }, cancellation);
    }
}
