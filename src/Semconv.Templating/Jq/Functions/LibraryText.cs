namespace Semconv.Templating.Jq.Functions;

/// <summary>The filters of the library that are written in jq, as they must work in paths and updates or are rarely used.</summary>
internal static class LibraryText
{
    public const string Content =
        """
        def recurse: ..;
        def recurse(f): def walk_down: ., (f | walk_down); walk_down;
        def recurse(f; p): recurse(f | select(p));
        def repeat(f): def again: f, again; again;
        def while(p; f): def next: if p then ., (f | next) else empty end; next;
        def until(p; f): def next: if p then . else f | next end; next;
        def first: .[0];
        def last: .[-1];
        def nth($i): .[$i];
        def nth($i; f): first(skip($i; f));
        def any: any(.[]; .);
        def any(p): any(.[]; p);
        def all: all(.[]; .);
        def all(p): all(.[]; p);
        def add: add(.[]);
        def in($x): . as $key | $x | has($key);
        def inside($x): . as $part | $x | contains($part);
        def map_values(f): .[] |= f;
        def walk(f): .. |= f;
        def del(f): f |= empty;
        def with_entries(f): to_entries | map(f) | from_entries;
        def paths: skip(1; path(..));
        def paths(p): paths as $path | if getpath($path) | p then $path else empty end;
        def setpath($path; $value): getpath($path) = $value;
        def delpaths($paths): reduce $paths[] as $path (.; getpath($path) |= empty);
        def pick(f): . as $all | reduce path(f) as $path ({}; . * ($all | getpath($path) as $leaf
          | reduce ($path | reverse | .[]) as $key ($leaf; {($key): .})));
        def nulls: select(. == null);
        def booleans: select(isboolean);
        def numbers: select(isnumber);
        def strings: select(isstring);
        def arrays: select(isarray);
        def objects: select(isobject);
        def values: select(. != null);
        def iterables: select(isarray or isobject);
        def scalars: select(isarray or isobject | not);
        def finites: select(isfinite);
        def normals: select(isnormal);
        def combinations: .[][] |= [.] | reduce .[] as $list ([]; . + $list[]);
        def combinations($n): . as $list | [range($n)] | map($list) | combinations;
        def index($x): indices($x) | .[0];
        def rindex($x): indices($x) | .[-1];
        def splits($re): splits($re; "");
        def splits($re; $flags): split($re; $flags) | .[];
        def test($re): test($re; "");
        def scan($re): scan($re; "");
        def match($re): match($re; "");
        def capture($re): capture($re; "");
        def sub($re; f): sub($re; f; "");
        def gsub($re; f): sub($re; f; "g");
        def gsub($re; f; $flags): sub($re; f; "g" + $flags);
        def todate: todateiso8601;
        def fromdate: fromdateiso8601;
        def flatten($levels): if $levels > 0 then [.[] | if isarray then flatten($levels - 1) else [.] end] | add else . end;
        def tonumber: if isnumber then . else fromjson | if isnumber then . else error("cannot parse as number") end end;
        def toboolean: if isboolean then . else fromjson | if isboolean then . else error("cannot parse as boolean") end end;
        def debug: .;
        def debug(f): .;
        def stderr: .;
        def halt: halt(0);
        def halt_error: halt_error(5);
        def error: error(.);
        """;
}
