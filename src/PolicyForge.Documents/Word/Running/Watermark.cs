namespace PolicyForge.Documents.Word.Running;

/// <summary>Writes DRAFT across the page, as Word's own watermarks are made: WordArt anchored in the header.</summary>
internal static class Watermark
{
    private const string Behind = "-251658752";
    private const string Before = "251658752";

    /// <summary>Writes the picture as a run.</summary>
    /// <param name="xml">The header or, on a cover, the body.</param>
    /// <param name="id">Its number among the watermarks.</param>
    /// <param name="above">
    /// Whether it lies over the words, so that the panel of a cover does not hide it. It must stand in the body then:
    /// what stands in a header always lies below.
    /// </param>
    public static void Write(Markup xml, int id, bool above = false)
    {
        xml.Literal($"<w:r><w:rPr><w:noProof/></w:rPr><w:pict {Xml.Drawing}>");
        xml.Literal("""<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">""");
        xml.Literal("""<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>""");
        xml.Literal("""<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>""");
        xml.Write($"""<v:shape id="PowerPlusWaterMarkObject{id}" o:spid="_x0000_s{2048 + id}" type="#_x0000_t136" alt="Draft" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:176pt;rotation:315;z-index:{(above ? Before : Behind)};mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d0d7de" stroked="f"><v:fill opacity=".45"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="DRAFT"/></v:shape></w:pict></w:r>""");
    }
}
