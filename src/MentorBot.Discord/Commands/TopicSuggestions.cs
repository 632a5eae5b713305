using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Ports;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>Suggests articles, and nothing for other arguments: first those whose name begins with what is typed, then those with a word
/// that does, then those that are near.</summary>
internal sealed class TopicSuggestions(IEditions editions)
{
    public IReadOnlyList<DiscordChoice> Find(ArgumentKind kind, string typed)
    {
        var articles = editions.Current.Library.Articles.Where(a => kind switch
        {
            ArgumentKind.Role => a.Id.Kind == ArticleKind.Role,
            ArgumentKind.Skill => a.Id.Kind == ArticleKind.Skill,
            ArgumentKind.Topic or ArgumentKind.Topics => true,
            _ => false,
        });
        var words = typed.Trim();
        return
        [
            .. articles
                .Select(a => (a.Title, Rank: Nearness.Of(words, a.Aliases.Prepend(a.Title))))
                .Where(a => a.Rank < Nearness.Foreign)
                .OrderBy(a => a.Rank)
                .Take(25)
                .Select(a => new DiscordChoice(a.Title, a.Title)),
        ];
    }
}
