using System.Data;
using Dapper;

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
}
