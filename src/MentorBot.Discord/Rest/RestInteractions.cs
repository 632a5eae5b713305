using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <inheritdoc/>
internal sealed class RestInteractions(RestClient rest) : IDiscordInteractions
{
    /// <summary>How long the first answer may take with all repeats: Discord waits three seconds.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(2.5);

    /// <inheritdoc/>
    public Task<DiscordOutcome<Done>> AnswerAsync(InteractionKey interaction, InteractionAnswer answer, CancellationToken cancellation) =>
        rest.CallAsync(
            new RestCall(
                HttpMethod.Post, "interactions/{interaction}/{token}/callback", interaction.Id, $"interactions/{interaction.Id}/{interaction.Token}/callback")
            {
                Body = BodyWriter.Answer(answer),
                Files = answer switch { Say say => say.Message.Files, Update update => update.Message.Files, _ => [] },
                // Discord takes the first answer alone, so a repeat does no harm.
                Repeatable = true,
                OfInteraction = true,
                Patience = FirstPatience,
            },
            RestClient.Nothing,
            cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> EditOriginalAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation) =>
        rest.CallAsync(
            Of(HttpMethod.Patch, interaction, "/messages/@original") with { Body = BodyWriter.Edit(message), Files = message.Files },
            RestClient.Id,
            cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<Done>> DeleteOriginalAsync(InteractionKey interaction, CancellationToken cancellation) =>
        rest.CallAsync(Of(HttpMethod.Delete, interaction, "/messages/@original"), RestClient.Nothing, cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> FollowUpAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation) =>
        rest.CallAsync(
            Of(HttpMethod.Post, interaction, "") with { Body = BodyWriter.FollowUp(message), Files = message.Files }, RestClient.Id, cancellation);

    private static RestCall Of(HttpMethod method, InteractionKey interaction, string rest) =>
        new(method, $"webhooks/{{application}}/{{token}}{rest}", interaction.Token, $"webhooks/{interaction.ApplicationId}/{interaction.Token}{rest}")
        {
            OfInteraction = true,
        };
}
