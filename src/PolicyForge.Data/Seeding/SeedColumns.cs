using Npgsql;
using NpgsqlTypes;

namespace PolicyForge.Data.Seeding;

/// <summary>
/// The columns of rows that one statement writes: each goes as one array in binary form. COPY would not do, because
/// PostgreSQL refuses it on tables with row-level security.
/// </summary>
internal sealed class SeedColumns<T>
{
    private readonly List<Func<IReadOnlyCollection<T>, NpgsqlParameter>> _columns = [];

    public SeedColumns<T> Text(Func<T, string?> value) => Add(value, NpgsqlDbType.Text);

    public SeedColumns<T> Json(Func<T, string?> value) => Add(value, NpgsqlDbType.Jsonb);

    public SeedColumns<T> Integer(Func<T, int> value) => Add(value, NpgsqlDbType.Integer);

    public SeedColumns<T> Truth(Func<T, bool> value) => Add(value, NpgsqlDbType.Boolean);

    public SeedColumns<T> Date(Func<T, DateOnly?> value) => Add(value, NpgsqlDbType.Date);

    public SeedColumns<T> Moment(Func<T, DateTimeOffset?> value) => Add(row => value(row)?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public SeedColumns<T> Bytes(Func<T, byte[]> value) => Add(value, NpgsqlDbType.Bytea);

    public SeedColumns<T> Guid(Func<T, Guid> value) => Add(value, NpgsqlDbType.Uuid);

    /// <summary>The arrays, in the order of the columns.</summary>
    public IReadOnlyList<NpgsqlParameter> Of(IReadOnlyCollection<T> rows) => _columns.ConvertAll(column => column(rows));

    private SeedColumns<T> Add<TValue>(Func<T, TValue> value, NpgsqlDbType type)
    {
        _columns.Add(rows => new NpgsqlParameter { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
        return this;
    }
}
