namespace PolicyForge.Core.Record.Accounts;

/// <summary>Changes what somebody is called, in all their organisations.</summary>
public sealed class RenamePerson(IAccounts accounts)
{
    /// <summary>Changes it.</summary>
    /// <exception cref="RefusedException">It is no name.</exception>
    public Task<bool> RunAsync(Guid person, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tidy = name.Trim();
        PersonRules.Require(PersonRules.OfName(tidy));
        return accounts.ChangeAsync(person, "rename person", async record => await record.Accounts.RenameAsync(person, tidy, cancellation) ? true : throw new NotThereException(), cancellation);
    }
}
