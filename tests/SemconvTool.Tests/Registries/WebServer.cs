using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SemconvTool.Tests.Registries;

/// <summary>A web server on this machine: files, redirects, and git repositories through git's own CGI program.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _redirects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _stalling = new(StringComparer.Ordinal);
    private readonly ManualResetEventSlim _isOver = new();
    private readonly string? _repositories;

    /// <param name="repositories">The folder of bare git repositories; null for none.</param>
    public WebServer(string? repositories = null)
    {
        _repositories = repositories;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The paths that were asked for, each with the authorization that came along.</summary>
    public ConcurrentQueue<(string Path, string? Authorization)> Requests { get; } = new();

    /// <summary>When set, every request must bring it.</summary>
    public string? Authorization { get; set; }

    public void Add(string path, byte[] content) => _files[path] = content;

    public void Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));

    public void Redirect(string path, string target) => _redirects[path] = target;

    /// <summary>Begins to answer and then falls silent, for longer than any test waits.</summary>
    public void Stall(string path) => _stalling[path] = true;

    public void Dispose()
    {
        _isOver.Set();
        _isOver.Dispose();
        _listener.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                using var stream = client.GetStream();
                Answer(stream);
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }

    private void Answer(NetworkStream stream)
    {
        var (method, target, headers) = ReadHead(stream);
        var body = ReadBody(stream, headers);
        Requests.Enqueue((target, headers.GetValueOrDefault("authorization")));
        if (Authorization is not null && headers.GetValueOrDefault("authorization") != Authorization)
        {
            Write(stream, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", []);
        }
        else if (_redirects.TryGetValue(target, out var other))
        {
            Write(stream, "302 Found", $"Location: {other}\r\n", []);
        }
        else if (_stalling.ContainsKey(target))
        {
            stream.Write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"u8);
            stream.Flush();
            _isOver.Wait(TimeSpan.FromSeconds(20));
        }
        else if (_files.TryGetValue(target, out var file))
        {
            Write(stream, "200 OK", string.Empty, file);
        }
        else if (_repositories is not null && target.Contains(".git/", StringComparison.Ordinal))
        {
            RunGit(stream, method, target, headers, body);
        }
        else
        {
            Write(stream, "404 Not Found", string.Empty, []);
        }
    }

    private void RunGit(NetworkStream stream, string method, string target, Dictionary<string, string> headers, byte[] body)
    {
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, string.Empty);
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_PROJECT_ROOT"] = _repositories;
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["REQUEST_METHOD"] = method;
        start.Environment["PATH_INFO"] = path;
        start.Environment["QUERY_STRING"] = query;
        start.Environment["CONTENT_TYPE"] = headers.GetValueOrDefault("content-type", string.Empty);
        start.Environment["CONTENT_LENGTH"] = body.Length.ToString(CultureInfo.InvariantCulture);
        start.Environment["HTTP_CONTENT_ENCODING"] = headers.GetValueOrDefault("content-encoding", string.Empty);
        start.Environment["GIT_PROTOCOL"] = headers.GetValueOrDefault("git-protocol", string.Empty);
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(body);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        var bytes = output.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n");
        var status = lines.FirstOrDefault(line => line.StartsWith("Status: ", StringComparison.Ordinal))?["Status: ".Length..] ?? "200 OK";
        var others = lines.Where(line => !line.StartsWith("Status: ", StringComparison.Ordinal)).Select(line => line + "\r\n");
        Write(stream, status, string.Concat(others), bytes[(end + 4)..]);
    }

    private static (string Method, string Target, Dictionary<string, string> Headers) ReadHead(NetworkStream stream)
    {
        var head = new List<byte>();
        while (!(head.Count > 3 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n'))
        {
            var next = stream.ReadByte();
            if (next < 0)
            {
                break;
            }

            head.Add((byte)next);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines.Length == 0 ? ["GET", "/"] : lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0].ToLowerInvariant(), parts => parts[1].Trim(), StringComparer.Ordinal);
        return (first[0], first[1], headers);
    }

    private static byte[] ReadBody(NetworkStream stream, Dictionary<string, string> headers)
    {
        var body = new byte[int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return body;
    }

    private static void Write(NetworkStream stream, string status, string headers, byte[] body)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n")));
        stream.Write(body);
        stream.Flush();
    }
}
