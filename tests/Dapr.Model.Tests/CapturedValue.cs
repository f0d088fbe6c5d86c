namespace Dapr.Model.Tests;

/// <summary>An attribute that was sent: its key, its type as the model writes types, and its value as text.</summary>
internal sealed record CapturedValue(string Key, string Type, string Text);
