namespace Semconv.Templating.Jinja.Lexing;

/// <summary>The tokens of a template.</summary>
/// <remarks>A list of the platform is generic over the token, so that it is in no compiled image.</remarks>
internal sealed class TokenList
{
    private Token[] _tokens = new Token[64];

    public int Count { get; private set; }

    public Token this[int index] => index < Count ? _tokens[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            var tokens = new Token[Count * 2];
            Array.Copy(_tokens, tokens, Count);
            _tokens = tokens;
        }

        _tokens[Count++] = token;
    }
}
