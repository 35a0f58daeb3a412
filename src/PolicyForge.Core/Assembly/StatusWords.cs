using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Assembly;

/// <summary>Statuses in plain words.</summary>
internal static class StatusWords
{
    public static string Of(PolicyStatus status) => status switch
    {
        PolicyStatus.Consultation => "Out for consultation",
        _ => status.ToString(),
    };

    public static string Of(AdoptionStatus status) => status switch
    {
        AdoptionStatus.Consultation => "Out for consultation",
        AdoptionStatus.Superseded => "Superseded by a later version",
        _ => status.ToString(),
    };
}
