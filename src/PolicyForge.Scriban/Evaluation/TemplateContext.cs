using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>Turns the error of one expression into the text to print in its place.</summary>
/// <param name="exception">The error.</param>
public delegate string RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

/// <summary>
/// What a template runs in: its variables, its output, its settings and limits. A context runs one template at a
/// time and can be used again.
/// </summary>
public partial class TemplateContext
{
    private readonly Stack<CultureInfo> cultures = new();

    /// <summary>Prints an error in place of the expression as its message in brackets.</summary>
    public static RenderRuntimeExceptionDelegate RenderRuntimeExceptionDefault { get; } = exception => $"[{exception.OriginalMessage}]";

    /// <summary>Creates a context with the built-in functions.</summary>
    public TemplateContext()
        : this(null)
    {
    }

    /// <summary>Creates a context.</summary>
    /// <param name="builtin">The built-in functions and values; null for those of the language.</param>
    public TemplateContext(ScriptObject? builtin)
    {
        BuiltinObject = builtin ?? Builtins.Create();
        Limits = new Limits(this);
        Scopes = new Scopes(this);
        Evaluator = new Evaluator(this);
        Scopes.PushFrame(BuiltinObject, isFunction: false);
    }

    /// <summary>Whether a template is running; another one then prints into the output of that run.</summary>
    internal bool IsRunning { get; private set; }

    internal Limits Limits { get; }

    internal Scopes Scopes { get; }

    internal Evaluator Evaluator { get; }

    /// <summary>The built-in functions and values, which variables of the same name hide.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>Finds the templates of <c>include</c>; without one, <c>include</c> is an error.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>How included templates are parsed.</summary>
    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>What included templates consist of.</summary>
    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    /// <summary>The included templates by path, parsed once.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = [];

    /// <summary>How members of .NET objects are called in templates.</summary>
    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    /// <summary>The clock and the time zone of <c>date.now</c>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Reading a variable that does not exist is an error instead of null.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>A member that does not exist is null instead of an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>A member or an index of null is null instead of an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>An index outside a list is null instead of an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>A call of a function that does not exist is null instead of an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Null as an index gives null instead of an error.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>A function without <c>ret</c> in the middle of an expression is an error instead of null.</summary>
    public bool ErrorForStatementFunctionAsExpression { get; set; }

    /// <summary>Prints something in place of an expression that fails, and goes on; null lets the error end the run.</summary>
    public RenderRuntimeExceptionDelegate? RenderRuntimeException { get; set; }

    /// <summary>How many items the loops and list functions running inside each other may go through; 0 is no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep calls and includes may be nested; 0 is no limit but the stack.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How many characters are printed, and how long a computed string may be; 0 is no limit.</summary>
    public int LimitToString { get; set; } = 1024 * 1024;

    /// <summary>How deep a printed value may be nested; 0 is no limit but the stack.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>How deep expressions and blocks of included templates may be nested; null is no limit but the stack.</summary>
    public int? ExpressionDepthLimit
    {
        get => TemplateLoaderParserOptions.ExpressionDepthLimit;
        set => TemplateLoaderParserOptions = TemplateLoaderParserOptions with { ExpressionDepthLimit = value };
    }

    /// <summary>How much work one run may do, counted in statements, calls, items and produced text; 0 is no limit.</summary>
    public long StepLimit { get; set; } = 5_000_000;

    /// <summary>How long the regular expressions of one run may take together.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Ends a run with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>The culture in which values print; the invariant one unless <see cref="PushCulture"/> said otherwise.</summary>
    public CultureInfo CurrentCulture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>The place of the statement that is running.</summary>
    public SourceSpan CurrentSpan => Evaluator.CurrentSpan;

    /// <summary>Prints in another culture from here on.</summary>
    /// <param name="culture">The culture.</param>
    public void PushCulture(CultureInfo culture)
    {
        cultures.Push(CurrentCulture);
        CurrentCulture = culture;
    }

    /// <summary>Goes back to the culture before the last <see cref="PushCulture"/>.</summary>
    public CultureInfo PopCulture()
    {
        var culture = CurrentCulture;
        CurrentCulture = cultures.Pop();
        return culture;
    }

    /// <summary>Puts an object in front of the variables: its members are variables, and new variables become its members.</summary>
    /// <param name="scriptObject">The object.</param>
    public void PushGlobal(IScriptObject scriptObject)
    {
        Scopes.PushFrame(scriptObject, isFunction: false);
        Scopes.PushLocal(null);
    }

    /// <summary>Takes back the object of the last <see cref="PushGlobal"/>.</summary>
    public IScriptObject PopGlobal()
    {
        Scopes.PopLocal();
        return Scopes.PopFrame();
    }

    /// <summary>The object that new variables become members of.</summary>
    public IScriptObject CurrentGlobal => Scopes.CurrentGlobal;

    /// <summary>Runs a part of a template: a block prints, an expression returns its value.</summary>
    /// <param name="node">The part, such as the block that <c>wrap</c> passed to a function.</param>
    public object? Evaluate(ScriptNode? node) => Evaluator.EvaluateNode(node);

    /// <summary>Runs a block and returns what it printed instead of printing it.</summary>
    /// <param name="block">The block, such as the one that <c>wrap</c> passed to a function.</param>
    public string RenderBlock(ScriptBlockStatement? block)
    {
        if (block is null)
            return "";

        PushOutput();
        var isComplete = false;
        try
        {
            Evaluator.EvaluateNode(block);
            isComplete = true;
        }
        finally
        {
            if (!isComplete)
                PopOutput();
        }

        return PopOutput();
    }

    /// <summary>Calls a function with values as arguments.</summary>
    /// <param name="caller">The call in the template, for the position of errors.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">The values.</param>
    public object? Invoke(ScriptNode caller, IScriptCustomFunction function, params ReadOnlySpan<object?> arguments) =>
        Evaluator.InvokeWithValues(caller, function, arguments);

    /// <summary>Runs a whole template: limits start anew, and what it pushed is taken back when it fails.</summary>
    internal T RunTop<T>(Func<T> run)
    {
        if (IsRunning)
            return run();

        var (scope, depth, indent) = (Scopes.Mark(), OutputDepth, Indent);
        IsRunning = true;
        Indent = null;
        Evaluator.Reset();
        Limits.Reset();
        var isComplete = false;
        try
        {
            var value = run();
            isComplete = true;
            return value;
        }
        finally
        {
            IsRunning = false;
            Indent = indent;
            if (!isComplete)
            {
                Scopes.Restore(scope);
                while (OutputDepth > depth)
                    PopOutput();

                TakeOutput();
            }
        }
    }
}
