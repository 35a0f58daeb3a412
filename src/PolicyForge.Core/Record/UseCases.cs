namespace PolicyForge.Core.Record;

/// <summary>Runs a use case: one transaction, in its caller's scope, if they may.</summary>
public sealed class UseCases(IRecord record)
{
    /// <summary>Reads something of an organisation.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="act">The use case, as the audit names it.</param>
    /// <param name="body">Reads it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">It is out of the caller's reach.</exception>
    public async Task<T> ReadAsync<T>(Caller caller, string organisation, string act, Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        await using var transaction = await record.BeginAsync(caller, act, cancellation);
        if (!caller.May.Contains(Privilege.Read) || !transaction.Scope.Reads.Contains(organisation))
            throw new NotThereException();
        return await body(transaction);
    }

    /// <summary>Changes something of an organisation: all of it or nothing.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="privilege">What they need to be allowed.</param>
    /// <param name="act">The use case, as the audit names it.</param>
    /// <param name="body">Changes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">It is out of the caller's reach, or they may not.</exception>
    public async Task<T> ChangeAsync<T>(Caller caller, string organisation, Privilege privilege, string act, Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        await using var transaction = await record.BeginAsync(caller, act, cancellation);
        if (!caller.May.Contains(privilege) || !transaction.Scope.ActsFor.Contains(organisation))
            throw new NotThereException();
        return await CommitAsync(transaction, body, cancellation);
    }

    /// <summary>Makes the caller's organisation: all of it or nothing.</summary>
    /// <param name="caller">Who is asking; its home is the organisation to be.</param>
    /// <param name="act">The use case, as the audit names it.</param>
    /// <param name="body">Makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is such an organisation already.</exception>
    public async Task<T> MakeAsync<T>(Caller caller, string act, Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        await using var transaction = await record.BeginNewAsync(caller, act, cancellation);
        return await CommitAsync(transaction, body, cancellation);
    }

    private static async Task<T> CommitAsync<T>(IRecordTransaction transaction, Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        var result = await body(transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
