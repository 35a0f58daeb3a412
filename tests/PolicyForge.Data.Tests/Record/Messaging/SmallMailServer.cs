using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyForge.Data.Tests.Record.Messaging;

/// <summary>Speaks as much of SMTP as one who sends needs, and keeps what it is sent.</summary>
internal sealed class SmallMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _commands = [];
    private readonly List<string> _mails = [];

    public SmallMailServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether it says that it can encrypt.</summary>
    public bool OffersEncryption { get; set; }

    /// <summary>What it answers to a command instead of taking it.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    public IReadOnlyList<string> Commands => _commands;

    /// <summary>What stood between DATA and the dot.</summary>
    public IReadOnlyList<string> Mails => _mails;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            await ServeAsync(new StreamReader(stream, Encoding.UTF8), new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true });
        }
    }

    private async Task ServeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 mail.example.org");
        while (await reader.ReadLineAsync() is { } command)
        {
            _commands.Add(command);
            await writer.WriteLineAsync(Refusal(command) ?? Answer(command));
            if (command.StartsWith("STARTTLS", StringComparison.Ordinal) || command.StartsWith("QUIT", StringComparison.Ordinal))
                return;
            if (command == "DATA" && Refusal(command) is null)
                await TakeAsync(reader, writer);
        }
    }

    private string Answer(string command) => command[..4] switch
    {
        "EHLO" when OffersEncryption => "250-mail.example.org\r\n250 STARTTLS",
        "DATA" => "354 Go on",
        "STAR" => "454 No certificate at hand",
        _ => "250 Well",
    };

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            mail.AppendLine(line.StartsWith('.') ? line[1..] : line);
        _mails.Add(mail.ToString());
        await writer.WriteLineAsync(Refusal(".") ?? "250 Taken");
    }
}
