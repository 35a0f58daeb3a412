using PolicyForge.Core.Record;

namespace PolicyForge.Web.Api;

/// <summary>What only an organisation itself does, not those above it.</summary>
internal static class Home
{
    /// <summary>The caller, in the organisation that the address names.</summary>
    /// <exception cref="NotThereException">It is not theirs.</exception>
    public static Caller At(this Caller caller, string organisation) => caller.Home == organisation ? caller : throw new NotThereException();
}
