using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store …</c>: versions of documents, one line a command.</summary>
internal static class StoreCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var store = new StoreOptions();
        var command = new Command("store", "help.store")
        {
            store.Store,
            store.Person,
            PutCommand.Create(terminal, common, store),
            ListCommand.Create(terminal, common, store),
            GetCommand.Create(terminal, common, store),
            CompareCommand.Create(terminal, common, store),
            RestoreCommand.Create(terminal, common, store),
            DescribeCommand.Create(terminal, common, store),
            LockCommands.CreateLock(terminal, common, store),
            LockCommands.CreateUnlock(terminal, common, store),
            RecycleCommands.CreateRecycle(terminal, common, store),
            RecycleCommands.CreateRecover(terminal, common, store),
            VerifyCommand.Create(terminal, common, store),
            MoveCommand.Create(terminal, common, store),
            PeopleCommand.Create(terminal, common, store),
            CommentCommands.CreateComment(terminal, common, store),
            CommentCommands.CreateComments(terminal, common, store),
            IssueCommand.Create(terminal, common, store),
            IssueCommand.CreateGiveUp(terminal, common, store),
            RegisterCommand.Create(terminal, common, store),
            AuditCommand.Create(terminal, common, store),
            LedgerCommand.Create(terminal, common, store),
            EdXmlCommand.Create(terminal, common, store),
        };
        foreach (var step in ReviewCommands.Create(terminal, common, store)) command.Add(step);
        return command;
    }
}
