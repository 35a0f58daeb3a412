using Xunit;

namespace PolicyForge.Testing;

/// <summary>A database of a test class's own that holds <see cref="RecordBuilder.SampleAsync"/>.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public SampleFixture()
        : this(new DatabaseFixture())
    {
    }

    internal SampleFixture(DatabaseFixture database) => Database = database;

    /// <summary>The database.</summary>
    public DatabaseFixture Database { get; }

    /// <summary>Adds to it, and gives the record.</summary>
    public RecordBuilder Builder { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        Builder = await new RecordBuilder(Database).SampleAsync();
    }

    public Task DisposeAsync() => Database.DisposeAsync();
}
