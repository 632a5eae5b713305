using MentorBot.Core.Learners.Privacy;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>The settings <c>Privacy:*</c>.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Privacy";

    /// <summary>Days without a word after which somebody is erased; they are told 30 days before.</summary>
    /// <value>60 to 3650; 540 by default.</value>
    public int KeepDays { get; set; } = IdleRule.Default.Keep.Days;

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<PrivacyOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, PrivacyOptions options) => options.KeepDays is >= 60 and <= 3650
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Privacy:KeepDays is {options.KeepDays}; it may be 60 to 3650 days.");
    }
}
