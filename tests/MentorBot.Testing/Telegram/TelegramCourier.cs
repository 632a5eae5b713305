using System.Text;

namespace MentorBot.Testing.Telegram;

/// <summary>Brings updates to workers behind a webhook's address, as Telegram and the proxy in front of them do.</summary>
public sealed class TelegramCourier(TelegramServer server) : IDisposable
{
    private readonly HttpClient http = new();

    /// <summary>Brings the oldest update that waits; it waits no more when the answer is of 200 to 299.</summary>
    /// <param name="worker">Where a worker listens.</param>
    /// <param name="path">Another path than the webhook's.</param>
    /// <param name="secret">Another secret than the webhook's; empty sends none.</param>
    /// <returns>The status of the answer.</returns>
    public async Task<int> BringAsync(Uri worker, string? path = null, string? secret = null)
    {
        var (address, known) = server.Webhook ?? throw new InvalidOperationException("No webhook is set.");
        var (id, update) = server.Oldest;
        var status = await PostAsync(new Uri(worker, path ?? address.PathAndQuery), update, secret ?? known);
        if (status is >= 200 and < 300)
        {
            server.Confirm(id);
        }

        return status;
    }

    /// <summary>Brings the oldest update to several workers at once, as when Telegram gave up waiting for one; it waits no more.</summary>
    public async Task<IReadOnlyList<int>> BringToAllAsync(params IReadOnlyList<Uri> workers)
    {
        var (address, secret) = server.Webhook ?? throw new InvalidOperationException("No webhook is set.");
        var (id, update) = server.Oldest;
        var statuses = await Task.WhenAll(workers.Select(w => PostAsync(new Uri(w, address.PathAndQuery), update, secret)));
        server.Confirm(id);
        return statuses;
    }

    /// <summary>Brings a text as it is.</summary>
    public async Task<int> PostAsync(Uri address, string body, string secret)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (secret.Length > 0)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
