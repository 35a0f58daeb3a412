namespace PolicyForge.Scriban;

/// <summary>The variables of a function, an include or a page that begin with <c>$</c>.</summary>
internal sealed class LocalScope
{
    public ScriptArray? Arguments { get; set; }

    public ScriptObject? Variables { get; set; }

    /// <summary>What <c>$$</c> prints.</summary>
    public ScriptBlockStatement? Block { get; set; }
}

/// <summary>
/// Finds and sets variables. Globals live in a stack of objects: built-ins, model, <c>with</c> objects, parameters of
/// functions. The variable of a loop belongs to the object that was on top when the loop began. Scope is dynamic: a
/// function sees what its caller sees, except that a named function does not see the parameters of other functions.
/// </summary>
internal sealed class Scopes(TemplateContext context)
{
    private readonly List<(IScriptObject Store, bool IsFunction)> frames = new(4);
    private readonly List<LoopVariables> loops = [];
    private readonly Stack<LocalScope> locals = new([new LocalScope()]);

    /// <summary>Parameters of functions in frames below this one are hidden.</summary>
    public int FunctionFloor { get; set; }

    public int FrameCount => frames.Count;

    public LocalScope Local => locals.Peek();

    public IScriptObject CurrentGlobal => frames[TopVisibleFrame()].Store;

    public void PushFrame(IScriptObject store, bool isFunction) => frames.Add((store, isFunction));

    public IScriptObject PopFrame()
    {
        if (frames.Count == 1)
            throw new InvalidOperationException("PopGlobal needs a PushGlobal before it.");

        var store = frames[^1].Store;
        frames.RemoveAt(frames.Count - 1);
        return store;
    }

    public void PushLocal(ScriptArray? arguments) => locals.Push(new LocalScope { Arguments = arguments });

    public void PopLocal() => locals.Pop();

    public LoopVariables PushLoop(VariableExpression? variable, LoopState state)
    {
        var loop = new LoopVariables(variable, state, frames.Count - 1, locals.Count);
        loops.Add(loop);
        return loop;
    }

    public void PopLoop() => loops.RemoveAt(loops.Count - 1);

    /// <summary>The state of the innermost loop of a kind, which <c>for.index</c> and the like read.</summary>
    public LoopState? FindLoopState(bool isFor)
    {
        for (var i = loops.Count - 1; i >= 0; i--)
        {
            if (loops[i].State.IsFor == isFor)
                return loops[i].State;
        }

        return null;
    }

    public bool TryGet(SourceSpan span, string name, out object? value)
    {
        var loop = loops.Count - 1;
        for (var frame = frames.Count - 1; frame >= 0; frame--)
        {
            var isVisible = IsVisible(frame);
            for (; loop >= 0 && loops[loop].Frame == frame; loop--)
            {
                if (isVisible && loops[loop] is { IsLocal: false } found && found.Name == name)
                {
                    value = found.Value;
                    return true;
                }
            }

            if (isVisible && TryGetIn(frames[frame].Store, span, name, out value))
                return true;
        }

        value = null;
        return false;
    }

    // Objects of a host may refuse to be asked for a member that they do not have.
    private bool TryGetIn(IScriptObject store, SourceSpan span, string name, out object? value)
    {
        value = null;
        return (store is ScriptObject || store.Contains(name)) && store.TryGetValue(context, span, name, out value);
    }

    public bool TryGetLocal(SourceSpan span, string name, out object? value)
    {
        var local = Local;
        if (name.Length == 1)
        {
            value = local.Arguments;
            return value is not null;
        }

        for (var i = loops.Count - 1; i >= 0 && loops[i].Local == locals.Count; i--)
        {
            if (loops[i].IsLocal && loops[i].Name == name)
            {
                value = loops[i].Value;
                return true;
            }
        }

        value = null;
        return local.Variables?.TryGetValue(context, span, name, out value) == true;
    }

    public bool TrySet(SourceSpan span, VariableExpression variable, object? value)
    {
        if (variable.Scope == VariableScope.Local)
            return variable.Name.Length > 1 && (Local.Variables ??= []).TrySetValue(context, span, variable.Name, value, false);

        return variable.Scope == VariableScope.Global
            && frames[FrameToWrite(span, variable.Name)].Store.TrySetValue(context, span, variable.Name, value, false);
    }

    public void SetReadOnly(VariableExpression variable)
    {
        if (variable.Scope == VariableScope.Local)
            (Local.Variables ??= []).SetReadOnly(variable.Name, true);
        else
            CurrentGlobal.SetReadOnly(variable.Name, true);
    }

    public (int Frames, int Loops, int Locals) Mark() => (frames.Count, loops.Count, locals.Count);

    /// <summary>Takes back what was pushed since a mark.</summary>
    public void Restore((int Frames, int Loops, int Locals) mark)
    {
        frames.RemoveRange(mark.Frames, frames.Count - mark.Frames);
        loops.RemoveRange(mark.Loops, loops.Count - mark.Loops);
        while (locals.Count > mark.Locals)
            locals.Pop();

        FunctionFloor = 0;
    }

    private bool IsVisible(int frame) => !frames[frame].IsFunction || frame >= FunctionFloor;

    private int TopVisibleFrame()
    {
        var frame = frames.Count - 1;
        while (!IsVisible(frame))
            frame--;

        return frame;
    }

    /// <summary>
    /// The top object, except that a function with parameters keeps only new names to itself: a name that exists
    /// outside is set there.
    /// </summary>
    private int FrameToWrite(SourceSpan span, string name)
    {
        var top = TopVisibleFrame();
        if (!frames[top].IsFunction || frames[top].Store.Contains(name))
            return top;

        var outside = top - 1;
        while (outside > 0 && frames[outside].IsFunction)
            outside--;

        for (var frame = outside; frame > 0; frame--)
        {
            if (!frames[frame].IsFunction && frames[frame].Store.TryGetValue(context, span, name, out _))
                return outside;
        }

        return top;
    }
}

/// <summary>The variable of a running loop.</summary>
internal sealed class LoopVariables(VariableExpression? variable, LoopState state, int frame, int local)
{
    public string? Name { get; } = variable?.Name;

    public bool IsLocal { get; } = variable?.Scope == VariableScope.Local;

    public LoopState State { get; } = state;

    /// <summary>The frame that was on top when the loop began.</summary>
    public int Frame { get; } = frame;

    /// <summary>The depth of local scopes when the loop began.</summary>
    public int Local { get; } = local;

    public object? Value { get; set; }
}
