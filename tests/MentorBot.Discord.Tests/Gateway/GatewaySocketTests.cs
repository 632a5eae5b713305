using MentorBot.Discord.Gateway;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Gateway;

public sealed class GatewaySocketTests
{
    [Fact]
    public async Task Receive_BegunAfterWeLeft_IsTheEnd()
    {
        await using var server = new DiscordServer(TimeProvider.System);
        await using var socket = await GatewaySocket.ConnectAsync(GatewaySocket.AddressOf(server.Gateway.Url), "test", TimeProvider.System, default);
        Assert.NotNull(await socket.ReceiveAsync(default));
        await socket.LeaveAsync();
        Assert.Null(await socket.ReceiveAsync(default));
        Assert.Null(socket.CloseCode);
    }
}
