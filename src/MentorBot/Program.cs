using MentorBot.CommandLine;

return await Verbs.RunAsync(args);
