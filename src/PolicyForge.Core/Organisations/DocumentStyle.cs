using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

namespace PolicyForge.Core.Organisations;

/// <summary>What an organisation's documents hold round the body.</summary>
/// <param name="Numbering">How they are numbered; null as the policy says.</param>
/// <param name="Control">How much of the control table is printed.</param>
/// <param name="Contents">Whether there is a contents list.</param>
/// <param name="Cover">Whether there is a cover page.</param>
/// <param name="Revisions">Whether the revision history is printed.</param>
public sealed record DocumentStyle(
    NumberingStyle? Numbering = null,
    ControlTable Control = ControlTable.Full,
    bool Contents = true,
    bool Cover = true,
    bool Revisions = true)
{
    private static readonly Dictionary<string, ControlTable> Controls = new(StringComparer.Ordinal)
    {
        ["full"] = ControlTable.Full,
        ["brief"] = ControlTable.Brief,
        ["none"] = ControlTable.None,
    };

    internal static DocumentStyle Read(MapReader map)
    {
        var style = new DocumentStyle(
            map.Word("numbering", PolicyReader.Numberings),
            map.Word("control", Controls) ?? ControlTable.Full,
            map.Truth("contents") ?? true,
            map.Truth("cover") ?? true,
            map.Truth("revisions") ?? true);
        map.Done();
        return style;
    }
}

/// <summary>How much of the control table is printed.</summary>
public enum ControlTable
{
    /// <summary>Every row.</summary>
    Full,

    /// <summary>What a reader needs to know whether the document holds.</summary>
    Brief,

    /// <summary>No table.</summary>
    None,
}
