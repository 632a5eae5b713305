using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Json;

/// <summary><c>skill:numpy</c>.</summary>
public sealed class ArticleIdConverter : TextConverter<ArticleId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out ArticleId value) => ArticleId.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(ArticleId value) => value.ToString();
}

/// <summary><c>skill:numpy#broadcasting</c>.</summary>
public sealed class PassageIdConverter : TextConverter<PassageId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out PassageId value) => PassageId.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(PassageId value) => value.ToString();
}

/// <summary><c>discord:123</c>.</summary>
public sealed class AccountIdConverter : TextConverter<AccountId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out AccountId value) => AccountId.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(AccountId value) => value.ToString();
}

/// <summary>A learner's id as it is.</summary>
public sealed class LearnerIdConverter : TextConverter<LearnerId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out LearnerId value)
    {
        value = new LearnerId(text);
        return text.Length > 0;
    }

    /// <inheritdoc/>
    protected override string Format(LearnerId value) => value.Value;
}

/// <summary><c>1|feature|verb|args</c>.</summary>
public sealed class ButtonIdConverter : TextConverter<ButtonId>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out ButtonId value) => ButtonId.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(ButtonId value) => value.ToString();
}

/// <summary><c>2026-11-22</c>.</summary>
public sealed class LocalDateConverter : TextConverter<LocalDate>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalDate value) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc/>
    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

/// <summary><c>19:30</c>; seconds only where there are any.</summary>
public sealed class LocalTimeConverter : TextConverter<LocalTime>
{
    private static readonly LocalTimePattern Short = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalTime value) =>
        Short.Parse(text).TryGetValue(default, out value) || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc/>
    protected override string Format(LocalTime value) => value.Second == 0 && value.NanosecondOfSecond == 0 ? Short.Format(value) : LocalTimePattern.ExtendedIso.Format(value);
}
