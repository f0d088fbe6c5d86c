namespace Semconv.Templating.Comments;

/// <summary>The numbers of ordered list items. Weaver counts on into a nested list and starts again behind every list.</summary>
internal static class ItemNumbers
{
    private const int First = 1;

    public static Dictionary<CommentNode, int> Of(DocumentNode document)
    {
        var numbers = new Dictionary<CommentNode, int>(ReferenceEqualityComparer.Instance);
        Count(document, First, numbers);
        return numbers;
    }

    /// <returns>The number of the next item behind the node.</returns>
    private static int Count(CommentNode node, int next, Dictionary<CommentNode, int> numbers)
    {
        if (node is not ContainerNode container)
        {
            return next;
        }

        var isOrdered = node is ListNode { IsOrdered: true };
        foreach (var child in container.Children)
        {
            if (isOrdered)
            {
                numbers[child] = next++;
            }

            next = Count(child, next, numbers);
        }

        return node is ListNode ? First : next;
    }
}
