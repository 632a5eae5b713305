using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Editions;
using MentorBot.Pictures;
using MentorBot.Terminal;
using MentorBot.Testing;
using MentorBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests;

/// <summary>The engine with all features on the real content, a store in memory, the terminal's wire and a clock that the test moves.</summary>
internal sealed class Stage : IDisposable
{
    private readonly StringWriter shown = new() { NewLine = "\n" };
    private readonly LiveEditions editions = new();
    private readonly TemporaryFolder folder = new();
    private readonly RandomIds ids;
    private readonly TerminalWire wire;

    /// <param name="start">The first instant; Monday 23 November 2026, 09:00 UTC when none is given.</param>
    /// <param name="store">The store; one in memory when none is given.</param>
    /// <param name="edition">The content; that of this checkout when none is given.</param>
    /// <param name="after">The process before this one, whose clock, store and chance go on.</param>
    public Stage(DateTimeOffset? start = null, MemoryStore? store = null, Edition? edition = null, Stage? after = null)
    {
        Clock = after?.Clock ?? new ManualClock(start ?? new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Store = after?.Store ?? store ?? new MemoryStore();
        editions.Publish(edition ?? RealContent.Edition);
        ids = after?.ids ?? new RandomIds(new Random(7));
        Screen = new PlainScreen(shown);
        Mentor = MentorServices.Engine(new AnswersFeature(), IdleRule.Default, ids, NullLogger<Mentor>.Instance);
        wire = new TerminalWire(Screen, Choices, editions, new PngPictures(), new Keepsakes(folder.Path));
        Deliveries = new Deliveries([wire], Store, Store, Clock, NullLogger<Deliveries>.Instance);
        Reception = new Reception(Mentor, editions, Store, new Conversations(), ids, ids, Deliveries, IdleRule.Default, new DueBell(), Clock, NullLogger<Reception>.Instance);
        Due = new DueWorker(Store, Reception, new DueBell(), Clock, NullLogger<DueWorker>.Instance);
    }

    public ManualClock Clock { get; }

    public MemoryStore Store { get; }

    public IScreen Screen { get; }

    public Choices Choices { get; } = new();

    public Mentor Mentor { get; }

    public Deliveries Deliveries { get; }

    public Reception Reception { get; }

    public DueWorker Due { get; }

    /// <summary>Where the terminal saves files.</summary>
    public string Folder => folder.Path;

    /// <summary>All that was shown so far.</summary>
    public string Shown => shown.ToString();

    /// <summary>The conversation in the terminal with given lines.</summary>
    public TerminalSession Session(ILineSource lines, Platforms.PlatformRoster platforms) =>
        new(Reception, editions, platforms, Screen, Choices, wire, lines, Clock);

    /// <summary>Moves the clock in steps of a due item, doing what is due at each.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Clock.GetUtcNow() + by;
        while (await Store.NextAsync(CancellationToken.None) is { } next && next <= end)
        {
            Clock.Advance(next > Clock.GetUtcNow() ? next - Clock.GetUtcNow() : TimeSpan.Zero);
            await Due.WorkAsync(CancellationToken.None);
        }

        Clock.Advance(end - Clock.GetUtcNow());
    }

    public void Dispose()
    {
        Due.Dispose();
        Deliveries.Dispose();
        shown.Dispose();
        folder.Dispose();
    }
}
