using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class SamplePeopleTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task The_people_of_the_samples_sign_in_with_passwords_of_their_own()
    {
        var door = new Door(_sample);

        var people = await MakeAsync(door);

        people.Select(person => person.Organisation).ShouldBe(["northmoor-council", "beacon-trust", "hillside-academy"]);
        people.Select(person => person.Password).Distinct().Count().ShouldBe(3);
        foreach (var person in people)
        {
            var session = await door.EnterAsync(new Someone(Guid.Empty, person.Email), person.Password);
            (session.Name, session.Homes.ShouldHaveSingleItem().Organisation).ShouldBe((person.Name, person.Organisation));
            session.CallerIn(person.Organisation)!.May.ShouldBe(Privileges.All);
        }
    }

    [Fact]
    public async Task They_are_made_once()
    {
        var door = new Door(_sample);
        await MakeAsync(door);

        (await MakeAsync(door)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_anybody_is_known_none_are_made()
    {
        var door = new Door(_sample);
        await door.SomeoneAsync(("elsewhere-trust", Role.Reader));

        (await MakeAsync(door)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_there_are_no_samples_none_are_made()
    {
        var empty = new DatabaseFixture();
        await empty.InitializeAsync();
        try
        {
            var builder = new RecordBuilder(empty);
            await builder.OrganisationAsync("hillside-academy", "academy");
            var made = await new SamplePeople(builder.Record, new PostgresAccounts(empty.Application), new QuickPasswords(), TimeProvider.System).RunAsync(default);
            made.ShouldBeEmpty();
        }
        finally
        {
            await empty.DisposeAsync();
        }
    }

    private Task<IReadOnlyList<SamplePerson>> MakeAsync(Door door) =>
        new SamplePeople(_sample.Builder.Record, door.Accounts, door.Passwords, door.Clock).RunAsync(default);
}
