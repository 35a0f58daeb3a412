using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Members of organisations, and keys of the API.</summary>
internal sealed partial class PeopleStore(Session session) : IPeopleStore
{
    public async Task<Role?> RoleAsync(Guid person, string organisation, CancellationToken cancellation) =>
        await session.FindAsync<string>("SELECT role_of(@Person, @Organisation)", new { Person = person, Organisation = organisation }) is { } role ? Enum.Parse<Role>(role, ignoreCase: true) : null;

    public Task<Guid> PersonAsync(string email, string name, DateTimeOffset now, CancellationToken cancellation) =>
        session.FindAsync<Guid>("SELECT person_with(@Email, @Name, @Id, @Now)", new { Email = email, Name = name, Id = Guid.CreateVersion7(), Now = now });

    public async Task<Member?> FindMemberAsync(string organisation, Guid person, CancellationToken cancellation)
    {
        // Two owners who remove each other at the same time would leave none: the second waits for the first.
        await session.RunAsync("SELECT pg_advisory_xact_lock(hashtextextended('members of ' || @Organisation, 0))", new { Organisation = organisation });
        return await session.FindAsync<Member>(
            """
            SELECT
                p.person_id AS person,
                p.email,
                p.name,
                m.role,
                m.since,
                m.revision
            FROM memberships m
            JOIN people p USING (person_id)
            WHERE m.organisation_id = @Organisation
              AND m.person_id = @Person
            """,
            new { Organisation = organisation, Person = person });
    }

    public Task<int> OwnersAsync(string organisation, CancellationToken cancellation) => session.FindAsync<int>(
        """
        SELECT count(*)::integer
        FROM memberships m
        WHERE m.organisation_id = @Organisation
          AND m.role = 'owner'
        """,
        new { Organisation = organisation });

    public Task<IReadOnlyList<Member>> MembersAsync(string organisation, string? after, int limit, CancellationToken cancellation) => session.ListAsync<Member>(
        """
        SELECT
            p.person_id AS person,
            p.email,
            p.name,
            m.role,
            m.since,
            m.revision
        FROM memberships m
        JOIN people p USING (person_id)
        WHERE m.organisation_id = @Organisation
          AND lower(p.email) > lower(@After)
        ORDER BY lower(p.email)
        LIMIT @Limit
        """,
        new { Organisation = organisation, After = after ?? "", Limit = limit });

    public async Task<bool> AddMemberAsync(string organisation, Guid person, Role role, DateTimeOffset now, CancellationToken cancellation) => await session.RunAsync(
        """
        INSERT INTO memberships (organisation_id, person_id, role, since)
        VALUES (@Organisation, @Person, @Role, @Now)
        ON CONFLICT (organisation_id, person_id) DO NOTHING
        """,
        new { Organisation = organisation, Person = person, Role = Word(role), Now = now }) == 1;

    public Task ChangeRoleAsync(string organisation, Guid person, Role role, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE memberships
        SET role = @Role,
            revision = revision + 1
        WHERE organisation_id = @Organisation
          AND person_id = @Person
        """,
        new { Organisation = organisation, Person = person, Role = Word(role) });

    public Task RemoveMemberAsync(string organisation, Guid person, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM memberships
        WHERE organisation_id = @Organisation
          AND person_id = @Person
        """,
        new { Organisation = organisation, Person = person });

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
