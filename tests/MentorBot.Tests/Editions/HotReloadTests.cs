using System.Collections.Concurrent;
using MentorBot.Composition;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Editions;

/// <summary>The watch over the content, in the real host under a clock that the test moves.</summary>
public sealed class HotReloadTests
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Edit_GoodIsLiveWithinTwoSeconds_BrokenKeepsTheLastGood()
    {
        using var folder = new TemporaryFolder();
        var prompts = folder.CopyPrompts();
        var messages = Path.Combine(prompts, "messages", "en.yaml");
        var good = await File.ReadAllTextAsync(messages);
        var (clock, told) = (new ManualClock(), new Told());
        using var host = Build(prompts, clock, told);
        var editions = host.Services.GetRequiredService<IEditions>();
        host.Services.GetRequiredService<LiveEditions>().Publish(RealContent.Edition);
        await host.StartAsync();

        clock.Advance(TwoSeconds);
        Assert.Same(RealContent.Edition, editions.Current);

        var edited = good.Replace("  roles: Roles", "  roles: All the roles", StringComparison.Ordinal);
        Assert.NotEqual(good, edited);
        await File.WriteAllTextAsync(messages, edited);
        clock.Advance(TwoSeconds);
        var live = editions.Current;
        Assert.Equal("All the roles", live.Phrases.Label("buttons.roles"));
        Assert.StartsWith("MB1101 ", Assert.Single(told.Lines), StringComparison.Ordinal);

        told.Lines.Clear();
        await File.WriteAllTextAsync(messages, "nonsense: here\n");
        clock.Advance(TwoSeconds);
        Assert.Same(live, editions.Current);
        Assert.Contains(told.Lines, l => l.StartsWith("MB1102 prompts/messages/en.yaml:", StringComparison.Ordinal));
        Assert.Contains(told.Lines, l => l.StartsWith("MB1103 ", StringComparison.Ordinal));

        await File.WriteAllTextAsync(messages, good);
        clock.Advance(TwoSeconds);
        Assert.Equal("Roles", editions.Current.Phrases.Label("buttons.roles"));
        await host.StopAsync();
    }

    private static IHost Build(string prompts, ManualClock clock, Told told)
    {
        var builder = MentorHost.CreateBuilder(prompts);
        builder.Services.AddContent(new ContentPlace(prompts));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(told);
        return builder.Build();
    }

    private sealed class Told : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id is >= 1000 and < 2000)
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
