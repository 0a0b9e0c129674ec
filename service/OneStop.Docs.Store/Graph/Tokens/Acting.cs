namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>As whom a flow of work speaks to Graph: as the person whose request it does, or as the program.</summary>
/// <remarks>
/// The flow is that of the calls (<see cref="AsyncLocal{T}"/>): two requests never see each other's person. Work that goes on after its
/// scope has ended is a fault and is stopped; it must neither speak for a person who has left nor fall back on the program's rights.
/// </remarks>
public sealed class Acting
{
    private readonly AsyncLocal<Scope?> _scope = new();

    /// <summary>The person; null for the program.</summary>
    /// <exception cref="InvalidOperationException">The request that this work belongs to is over.</exception>
    public PersonAssertion? Person => _scope.Value switch
    {
        null => null,
        { IsOver: true } => throw new InvalidOperationException("Work went on after the request it was done for was over."),
        var scope => scope.Person,
    };

    /// <summary>What is done until the scope is disposed is done as the person.</summary>
    public IDisposable As(PersonAssertion person) => new Scope(this, person);

    /// <summary>What is done until the scope is disposed is done as the program, for whomever it began: jobs, and what the records note for all.</summary>
    public IDisposable AsProgram() => new Scope(this, null);

    private sealed class Scope : IDisposable
    {
        private readonly Acting _owner;
        private readonly Scope? _before;

        public Scope(Acting owner, PersonAssertion? person)
        {
            (_owner, _before, Person) = (owner, owner._scope.Value, person);
            owner._scope.Value = this;
        }

        public PersonAssertion? Person { get; }

        public bool IsOver { get; private set; }

        public void Dispose()
        {
            IsOver = true;
            _owner._scope.Value = _before;
        }
    }
}
