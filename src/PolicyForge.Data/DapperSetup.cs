using System.Data;
using System.Text.Json.Nodes;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace PolicyForge.Data;

/// <summary>How rows become records, set once for the program.</summary>
internal static class DapperSetup
{
    static DapperSetup()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Dapper asks a handler only for types that it does not think it knows.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new MomentHandler());
        SqlMapper.AddTypeHandler(new TextsHandler());
        SqlMapper.AddTypeHandler(new StreamHandler());
        SqlMapper.AddTypeHandler(new JsonHandler<JsonNode>());
        SqlMapper.AddTypeHandler(new JsonHandler<JsonObject>());
        SqlMapper.AddTypeHandler(new JsonHandler<JsonArray>());
    }

    /// <summary>Makes sure that it is done.</summary>
    public static void Apply()
    {
        // The static constructor has run.
    }

    /// <summary>PostgreSQL keeps moments in UTC and says so as a <see cref="DateTime"/>; it takes no other offset.</summary>
    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => new((DateTime)value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
    }

    private sealed class TextsHandler : SqlMapper.TypeHandler<string[]>
    {
        public override string[]? Parse(object value) => (string[])value;

        public override void SetValue(IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }

    /// <summary>Bytes that are written as they are read, never all of them in memory.</summary>
    private sealed class StreamHandler : SqlMapper.TypeHandler<Stream>
    {
        public override Stream Parse(object value) => new MemoryStream((byte[])value, writable: false);

        public override void SetValue(IDbDataParameter parameter, Stream? value)
        {
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Bytea;
            parameter.Value = value;
        }
    }

    private sealed class JsonHandler<T> : SqlMapper.TypeHandler<T>
        where T : JsonNode
    {
        public override T? Parse(object value) => (T?)JsonNode.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Jsonb;
            parameter.Value = value is null ? DBNull.Value : value.ToJsonString();
        }
    }
}
