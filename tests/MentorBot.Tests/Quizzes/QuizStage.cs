using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Testing;
using MentorBot.Tests.Plans;

namespace MentorBot.Tests.Quizzes;

/// <summary>One person and the mentor, with a bank of the test's own beside the real content.</summary>
internal sealed class QuizStage(MemoryStore? store = null, DateTimeOffset? at = null, Edition? edition = null) : IDisposable
{
    private static readonly AccountId Account = new("terminal", "local");

    private readonly Stage stage = new(at, store, edition ?? OfKinds.Value);
    private int turns;

    /// <summary>A question of each kind, and one more choice, all on NumPy.</summary>
    public static Lazy<Edition> OfKinds { get; } = new(() => With(Kinds()));

    public static ArticleId Numpy { get; } = new(ArticleKind.Skill, "numpy");

    public MemoryStore Store => stage.Store;

    public ManualClock Clock => stage.Clock;

    public IReadOnlyList<Reply> Said { get; private set; } = [];

    /// <summary>The last thing that was said, as text.</summary>
    public string Text => PlainText.Of(Said[^1].Document);

    /// <summary>The content with another bank.</summary>
    public static Edition With(IEnumerable<Question> questions)
    {
        var library = RealContent.Edition.Library;
        var bank = new QuestionBank(questions);
        return new Edition(new Library(library.Articles, library.Lexicon, new(() => library.Curriculum), new(() => bank)), RealContent.Edition.Phrases);
    }

    public static ChoiceQuestion Choice(string slug, Level level = Level.Course, string skill = "numpy", string passage = "broadcasting") => new()
    {
        Id = $"{skill}/{slug}", Skill = new(ArticleKind.Skill, skill), Level = level, Text = $"Which is right about {slug}?", Why = "It is so.",
        Read = new(new(ArticleKind.Skill, skill), passage), Right = $"right {slug}", Wrong = ["wrong 1", "wrong 2", "wrong 3"],
    };

    public Task SaysAsync(string text) => TakeAsync(new TypedText(text));

    /// <summary>Presses a button of the last message, found by how its label begins.</summary>
    public Task PressesAsync(string label) => PressesAsync(Button(label));

    public Task PressesAsync(Button button) => TakeAsync(new ButtonPress(button.Id));

    public Button Button(string label) => Said.SelectMany(r => r.Buttons).First(b => b.Label.StartsWith(label, StringComparison.Ordinal));

    public bool HasButton(string label) => Said.SelectMany(r => r.Buttons).Any(b => b.Label.StartsWith(label, StringComparison.Ordinal));

    public async Task<Learner> LearnerAsync() =>
        Learner.Of((await Store.ReadAsync(AggregateKey.Of((await Store.FindLearnerAsync(Account, default))!.Value), default))!);

    public async Task<IReadOnlyList<ReviewCard>> CardsAsync() =>
        [.. (await Store.ReadOwnedAsync(Cards.Kind, (await LearnerAsync()).Id.Value, default)).Select(Cards.Read)];

    /// <summary>The question on the screen.</summary>
    public async Task<Presentation> ShownAsync() => Shown(await LearnerAsync());

    /// <summary>Answers by buttons.</summary>
    public async Task AnswersAsync(bool right, int after = 10)
    {
        Clock.Advance(TimeSpan.FromSeconds(after));
        var shown = await ShownAsync();
        switch (shown.Question)
        {
            case SeveralQuestion when right:
                foreach (var option in shown.Right)
                {
                    await PressesAsync(Presentation.Letter(option));
                }

                await PressesAsync("Check");
                break;
            case OrderQuestion when right:
                foreach (var step in shown.Right.SkipLast(1))
                {
                    await PressesAsync(Presentation.Letter(step));
                }

                break;
            case ChoiceQuestion:
                await PressesAsync(right ? Presentation.Letter(shown.Right[0]) : Answers.Wrong(shown));
                break;
            default:
                await SaysAsync(right ? Answers.Right(shown) : Answers.Wrong(shown));
                break;
        }
    }

    /// <summary>Stores a person with the plan of a beginner.</summary>
    public async Task PlansAsync(string role = "applied-ml-intern", IReadOnlyDictionary<ArticleId, Level>? levels = null)
    {
        var profile = Planning.Beginner(new ArticleId(ArticleKind.Role, role), 24, 10) with { Levels = levels ?? new Dictionary<ArticleId, Level>() };
        var learner = new Learner
        {
            Id = new LearnerId("ann"), Accounts = [Account], Since = Clock.GetUtcNow(), LastSeen = Planning.Today, Profile = profile, Plan = Planning.Build(profile).Plan,
        };
        await Store.CommitAsync(
            new Commit
            {
                At = Clock.GetUtcNow(),
                Aggregates = [new AggregateWrite(AggregateKey.Of(learner.Id), 0, CoreJson.Write(learner))],
                Accounts = [new AccountWrite(Account, null, learner.Id)],
            },
            default);
    }

    /// <summary>Stores cards.</summary>
    public async Task HasCardsAsync(params IEnumerable<ReviewCard> cards)
    {
        var owner = (await LearnerAsync()).Id.Value;
        await Store.CommitAsync(new Commit { At = Clock.GetUtcNow(), Owned = [.. cards.Select(Cards.Keep).Select(c => new OwnedWrite(new OwnedKey(c.Kind, owner, c.Id), c.Document))] }, default);
    }

    public Task AdvanceAsync(TimeSpan by) => stage.AdvanceAsync(by);

    /// <summary>All that came onto the screen.</summary>
    public string Screen => stage.Shown;

    public void Dispose() => stage.Dispose();

    private static Presentation Shown(Learner learner) =>
        learner.Quizzes.Sessions[^1] is var session && OfKinds.Value.Library.Questions.Find(session.Present!) is { } known
            ? new Presentation(known, session.Seed)
            : new Presentation(Choice(session.Present!.Split('/')[1], skill: session.Present.Split('/')[0]), session.Seed);

    private static IEnumerable<Question> Kinds()
    {
        var read = Numpy.Passage("broadcasting");
        yield return Choice("shapes");
        yield return Choice("views") with { Hint = "Think of memory.", Code = new Snippet("python", "a = b[1:]") };
        yield return new SeveralQuestion { Id = "numpy/several", Skill = Numpy, Level = Level.Course, Text = "Which are?", Why = "They are.", Read = read, Right = ["one", "two"], Wrong = ["three", "four"] };
        yield return new OrderQuestion { Id = "numpy/order", Skill = Numpy, Level = Level.Course, Text = "Which order?", Why = "So.", Read = read, Steps = ["first", "second", "third", "fourth"] };
        yield return new TypedQuestion { Id = "numpy/typed", Skill = Numpy, Level = Level.Course, Text = "What is it called?", Why = "So.", Read = read, Answers = ["broadcasting"] };
        yield return new NumberQuestion { Id = "numpy/number", Skill = Numpy, Level = Level.Course, Text = "How many?", Why = "So.", Read = read, Number = 2.5m, Tolerance = 0.1m, Unit = "MB" };
    }

    private async Task TakeAsync(TurnInput input)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var delivery = new DeliveryId($"terminal:{Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}:{(++turns).ToString(CultureInfo.InvariantCulture)}");
        var taken = await stage.Reception.TakeAsync(new Turn(delivery, Account, Place.Private(Account), input, "en", Clock.GetUtcNow()), default);
        await taken.Spoken;
        Said = taken.Response!.Replies;
    }
}
