namespace OneStop.Docs.Service.Settings;

/// <summary>How the service knows who acts.</summary>
public enum SignInMode
{
    /// <summary>Not at all: others can reach it and no sign-in is set. What is kept stays closed.</summary>
    None,

    /// <summary>By the caller's word, on this machine only.</summary>
    Person,

    /// <summary>By tokens of Microsoft Entra ID.</summary>
    Entra,
}
