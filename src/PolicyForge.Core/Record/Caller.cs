namespace PolicyForge.Core.Record;

/// <summary>Who is asking, known by the door that let them in.</summary>
/// <param name="Home">The organisation that they act in; a trust's people act for its academies from there.</param>
/// <param name="Actor">As the audit names them: a person's id, <c>key:ID</c>, <c>job:KIND</c> or <c>operator</c>; never a name or an address.</param>
/// <param name="Person">The person, or null for a key, a job or the operator.</param>
/// <param name="Door">web, api, job or command.</param>
/// <param name="May">What they may do there.</param>
public sealed record Caller(string Home, string Actor, Guid? Person, string Door, IReadOnlySet<Privilege> May)
{
    /// <summary>Whoever holds the database: the command line's acts in an organisation.</summary>
    public static Caller Operator(string organisation) => new(organisation, "operator", null, "command", Privileges.All);

    /// <summary>Somebody who is signed in, in an organisation that they belong to.</summary>
    public static Caller Member(Guid person, string organisation, Role role) => new(organisation, person.ToString(), person, "web", Privileges.Of(role));

    /// <summary>A job's acts in an organisation.</summary>
    public static Caller Job(string kind, string organisation) => new(organisation, $"job:{kind}", null, "job", Privileges.All);
}
