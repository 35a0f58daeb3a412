namespace PolicyForge.Core.Record.People;

/// <summary>Reads one member of an organisation.</summary>
public sealed class GetMember(UseCases useCases)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="NotThereException">They do not belong to it, or it is out of reach.</exception>
    public Task<Member> RunAsync(Caller caller, string organisation, Guid person, CancellationToken cancellation) => useCases.ReadAsync(
        caller,
        organisation,
        "get member",
        async record => record.Scope.ActsFor.Contains(organisation) && await record.People.FindMemberAsync(organisation, person, cancellation) is { } member
            ? member
            : throw new NotThereException(),
        cancellation);
}
