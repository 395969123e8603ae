"""SQL as words: a scanner for what PostgreSQL and SQLite write. Owns what a word is. Must not know what any of them means."""
import re

# In the order of trying.
KINDS = [
    ("blank", r"\s+|--[^\n]*|/\*.*?\*/"),
    ("text", r"[eE]?'(?:[^']|'')*'"),
    ("fence", r"\$(?P<tag>[A-Za-z_]*)\$.*?\$(?P=tag)\$"),
    ("quoted", r'"(?:[^"]|"")*"|`[^`]*`'),
    ("parameter", r"\$\d+|\?\d+|[:@][A-Za-z_]\w*|\?(?![?|&])"),
    ("number", r"\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+(?:[eE][+-]?\d+)?"),
    ("name", r"[A-Za-z_\x80-\uffff][\w$]*"),
    ("sign", r"->>|->|::|\|\||<>|!=|==|<=|>=|=>|!~~|~~|@>|<@|@@|\?\?[|&]?|."),
]
WORD = re.compile("|".join("(?P<%s>%s)" % kind for kind in KINDS), re.S)

# What no column of a result can end with, nor a name without `as` stand behind.
KNOWN = set(
    """all and any as asc between by case check collate conflict cross current default delete desc distinct do else end
    escape except exists false filter following for from full glob group having ilike in inner insert intersect into is isnull
    join lateral left like limit locked natural not nothing notnull null nulls of offset on or order outer over partition
    preceding range recursive regexp returning right row rows select set similar skip some table then to true unbounded union
    unique update using values when where window with""".split()
)


class Word:
    """One word: its kind, its text as it is written on, and the name or the text in small letters that it is known by."""

    def __init__(self, kind, text):
        self.kind, self.text = kind, text
        self.known = text.lower() if kind in ("name", "sign") else None

    def __repr__(self):
        return self.text


def name(text):
    return Word("name", text)


def sign(text):
    return Word("sign", text)


def unquoted(word):
    """What a name is called."""
    return word.text[1:-1].replace('""', '"') if word.kind == "quoted" else word.text


def words_of(sql):
    words = []
    for match in WORD.finditer(sql):
        if match.lastgroup != "blank":
            words.append(Word(match.lastgroup, match.group()))
    return words


def text_of(words):
    """The words as a line. A dot, and what stands before a bracket that was a call, keep their places."""
    line = ""
    for i, word in enumerate(words):
        tight = not line or word.known in (".", ",", ")", "::") or words[i - 1].known in (".", "(", "::")
        call = word.known == "(" and i and words[i - 1].kind in ("name", "quoted") and words[i - 1].known not in KNOWN
        line += word.text if tight or call else " " + word.text
    return line


def closing(words, at):
    """Where the bracket at `at` is closed; the last word if nowhere."""
    depth = 0
    for i in range(at, len(words)):
        depth += {"(": 1, ")": -1}.get(words[i].known, 0)
        if depth == 0:
            return i
    return len(words) - 1


def split(words, by=","):
    """Parts between signs that are in no brackets; no words are no parts."""
    parts, depth = [[]], 0
    for word in words:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(word.known, 0)
        if word.known == by and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts if words else []


def matches(words, at, *known):
    return [word.known for word in words[at : at + len(known)]] == list(known)
