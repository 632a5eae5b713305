using MentorBot.Composition;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.CrashSubject;
using MentorBot.Editions;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using System.Globalization;

// The mentor as it runs, with a pipe for a platform. Arguments: the content, the data folder, the kind of store; then, if given, what its clock shows at
// the start and the step of a reminder's way at which it kills itself. A line in is a delivery: its id, the person,
// the words or "press" and a button, and the room unless it is a private chat, with tabs between. Lines out: "opening"; "ready"; "taken" and an id once
// that turn is committed; "said", an id and words for a reply to it; "posted", its buttons and words for what is said to a room.
var (content, data) = (args[0], args[1]);
var opening = OpenedContent.BeginAsync(content);
var kill = new KillPoint(args.ElementAtOrDefault(4) ?? "");
var pipe = new PipeWire(Console.OpenStandardOutput(), kill);
TimeProvider clock = args.ElementAtOrDefault(3) is { Length: > 0 } start ? new ShiftedClock(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)) : TimeProvider.System;
var builder = MentorHost.CreateBuilder(content);
builder.Services.AddContent(new ContentPlace(content));
builder.Services.AddTurns();
IStore? store = null;
builder.Services.AddStore(() => store!);
builder.Services.AddSingleton(s => new KilledStore(s.GetRequiredService<IStore>(), kill));
builder.Services.Replace(ServiceDescriptor.Singleton<IAggregateStore>(s => s.GetRequiredService<KilledStore>()));
builder.Services.Replace(ServiceDescriptor.Singleton<IDueItems>(s => s.GetRequiredService<KilledStore>()));
builder.Services.Replace(ServiceDescriptor.Singleton<IOutbox>(s => s.GetRequiredService<KilledStore>()));
builder.Services.Replace(ServiceDescriptor.Singleton(clock));
builder.Services.AddSingleton<IWire>(pipe);
using var host = builder.Build();
var edition = (await opening).Edition ?? throw new InvalidOperationException($"{content} has faults.");

pipe.Tell("opening");
var opened = StoreChoice.Of(args[2], new StoreFolder(data), PackageAdapters.Stores).Provider!.Open(data, clock);
store = opened.Store ?? throw new InvalidOperationException(opened.Fault!.Message);
host.Services.GetRequiredService<LiveEditions>().Publish(edition);
await host.StartAsync();
pipe.Tell("ready");

var reception = host.Services.GetRequiredService<IReception>();
var turns = new List<Task>();
while (await Console.In.ReadLineAsync() is { } line)
{
    turns.Add(Task.Run(() => TakeAsync(line.Split('\t'))));
}

await Task.WhenAll(turns);
await host.StopAsync();

async Task TakeAsync(string[] delivery)
{
    var account = new AccountId(pipe.Platform, delivery[1]);
    var place = delivery is [_, _, _, var room] ? new Place(pipe.Platform, "town", room, "") : Place.Private(account);
    TurnInput input = delivery[2].Split(' ') is ["press", var id] && ButtonId.TryParse(id, out var button) ? new ButtonPress(button) : new TypedText(delivery[2]);
    var turn = new Turn(new DeliveryId(delivery[0]), account, place, input, "en", clock.GetUtcNow())
    {
        Origin = delivery[0],
        Name = delivery[1],
    };
    try
    {
        var taken = await reception.TakeAsync(turn, CancellationToken.None);
        pipe.Tell($"taken\t{turn.Delivery}");
        await taken.Spoken;
    }
    catch (Exception fault)
    {
        // Whoever waits for this turn would wait for ever.
        await Console.Error.WriteLineAsync(fault.ToString());
        Environment.Exit(1);
    }
}
