using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>Parses templates and carries their messages over to diagnostics.</summary>
internal static class TemplateText
{
    /// <summary>The parsed template; null, with findings, when it has errors.</summary>
    public static Template? Parse(string text, string path, Func<SourceSpan, Place> placeOf, string code, Findings findings)
    {
        var template = Template.Parse(text, path);
        if (!template.HasErrors)
            return template;
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            findings.Error(placeOf(message.Span), code, message.Message);
        return null;
    }

    /// <summary>Where a span stands in the file it was parsed from.</summary>
    public static Place PlaceIn(string path, SourceSpan span) =>
        new(string.IsNullOrEmpty(span.FileName) ? path : span.FileName, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Where a span stands that was parsed from a value in a file, or from a text that the value includes.</summary>
    public static Place PlaceIn(YamlScalar source, SourceSpan span) => span.FileName == source.Place.Path
        ? source.PlaceOf(span.Start.Line, span.Start.Column)
        : PlaceIn(source.Place.Path, span);
}
