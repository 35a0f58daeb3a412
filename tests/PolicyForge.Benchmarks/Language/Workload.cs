using PolicyForge.Benchmarks.Harness;
using PolicyForge.Scriban;

namespace PolicyForge.Benchmarks.Language;

/// <summary>A template and its model, parsed and rendered over and over.</summary>
internal sealed class Workload
{
    private const int Rounds = 5;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);

    private readonly string _text;
    private readonly ScriptObject _model;
    private readonly int _batch;
    private readonly Template _template;
    private readonly TemplateContext _reused;

    /// <param name="text">The template.</param>
    /// <param name="model">Its variables.</param>
    /// <param name="batch">How many runs go between two looks at the clock.</param>
    public Workload(string text, ScriptObject model, int batch)
    {
        (_text, _model, _batch) = (text, model, batch);
        _template = Template.Parse(text);
        if (_template.HasErrors)
            throw new InvalidDataException(string.Join('\n', _template.Messages));

        _reused = NewContext();
    }

    public int OutputLength => RenderReused().Length;

    public double RendersWithFreshContext() => Rate(() => RenderFresh());

    public double RendersWithReusedContext() => Rate(() => RenderReused());

    public double Parses() => Rate(() => Template.Parse(_text));

    /// <summary>The bytes that one rendering with a fresh context allocates.</summary>
    public double BytesPerRender()
    {
        const int Renders = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var render = 0; render < Renders; render++)
            RenderFresh();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Renders;
    }

    private string RenderFresh() => _template.Render(NewContext());

    private string RenderReused() => _template.Render(_reused);

    private TemplateContext NewContext()
    {
        var context = new TemplateContext();
        context.PushGlobal(_model);
        return context;
    }

    // Runs a second.
    private double Rate(Action action)
    {
        TimedLoop.Milliseconds(action, s_warmUp, _batch);
        return 1000 / Median.Of(Enumerable.Range(0, Rounds).Select(_ => TimedLoop.Milliseconds(action, s_round, _batch)));
    }
}
