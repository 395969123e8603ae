"""The tables of a case: SQL's data definition, of PostgreSQL or SQLite, as a .schema file has it. Owns what each statement
does to the tables, and what a type is called. Must not know queries."""
from words import KNOWN, closing, matches, split, text_of, unquoted, words_of

TYPES = {
    "bool": "bool", "boolean": "bool",
    "smallint": "int16", "int2": "int16", "smallserial": "int16",
    "int": "int32", "integer": "int32", "int4": "int32", "serial": "int32",
    "bigint": "int64", "int8": "int64", "bigserial": "int64",
    "real": "float32", "float4": "float32", "float": "float64", "float8": "float64", "double precision": "float64",
    "numeric": "decimal", "decimal": "decimal",
    "text": "text", "varchar": "text", "character varying": "text", "char": "text", "character": "text", "bpchar": "text",
    "bytea": "bytes", "uuid": "uuid", "date": "date", "interval": "interval", "json": "json", "jsonb": "json",
    "time": "time", "time without time zone": "time",
    "timestamp": "datetime", "timestamp without time zone": "datetime",
    "timestamptz": "timestamp", "timestamp with time zone": "timestamp",
}
# SQLite looks at parts of a type's name, and this is what they are to people.
SQLITE_TYPES = [
    ("timestamp", "timestamp"), ("datetime", "timestamp"), ("bool", "bool"), ("int", "int64"), ("char", "text"),
    ("clob", "text"), ("text", "text"), ("blob", "bytes"), ("real", "float64"), ("floa", "float64"), ("doub", "float64"),
    ("json", "json"), ("uuid", "uuid"), ("date", "date"), ("num", "float64"), ("dec", "float64"),
]
LONG_TYPES = ["double precision", "character varying"] + [
    "%s %s time zone" % (type, how) for type in ("time", "timestamp") for how in ("with", "without")
]
C_WORDS = set(
    """auto break case char const continue default do double else enum extern float for goto if inline int long register
    restrict return short signed sizeof static struct switch typedef union unsigned void volatile while bool true
    false class new delete this private public protected template try catch throw operator namespace using virtual friend
    explicit export mutable typename and or not xor""".split()
)
CONSTRAINTS = ("primary", "unique", "foreign", "check", "constraint", "exclude", "like")
ATTRIBUTES = ("not", "null", "default", "primary", "unique", "references", "check", "constraint", "collate", "generated", "autoincrement")


class Column:
    def __init__(self, name, type):
        self.name, self.type, self.not_null, self.auto, self.default = name, type, False, False, None


class Table:
    def __init__(self, name):
        self.name, self.columns, self.keys, self.items = name, [], [], []

    def column(self, name):
        return next((column for column in self.columns if column.name.lower() == name.lower()), None)


class Tables:
    """What the statements of one case come to."""

    def __init__(self, engine, sql=""):
        self.engine, self.tables, self.enums, self.functions, self.extensions = engine, {}, {}, [], []
        self.others = []  # statements whose objects the language does not make: functions, sequences
        self.called = {}  # functions: with how many arguments
        self.names = {}  # SQLite: each name as it was first written
        for statement in split(words_of(sql), ";"):
            if statement:
                self.run(statement)

    # -- names and types

    def named(self, word):
        """A name as the engine knows it: PostgreSQL makes those without quotes small, SQLite finds either."""
        text = unquoted(word)
        if self.engine == "postgresql":
            return text if word.kind == "quoted" else text.lower()
        return self.names.get(text.lower(), text)

    def declared(self, word):
        """The same for a name that is made here."""
        return self.names.setdefault(self.named(word).lower(), self.named(word))

    def path(self, words, at, own=True):
        """A name with perhaps a schema before it, and what is behind it."""
        parts = [words[at]]
        at += 1
        while at + 1 < len(words) and words[at].known == ".":
            parts.append(words[at + 1])
            at += 2
        names = [(self.declared if own else self.named)(part) for part in parts]
        return ".".join(name for name in names if name not in ("public", "main")), at

    def type_at(self, words, at):
        """The type that begins there, in our words, and what is behind it."""
        for long in LONG_TYPES:
            # A number may stand in the middle: timestamp(0) with time zone.
            parts = long.split()
            behind = at + 1
            size = ""
            if behind < len(words) and words[behind].known == "(" and parts[0] == words[at].known and len(parts) > 2:
                end = closing(words, behind)
                size, behind = text_of(words[behind : end + 1]), end + 1
            if words[at].known == parts[0] and matches(words, behind, *parts[1:]):
                return self.finish_type(long, words, behind + len(parts) - 1, size)
        path, behind = self.path(words, at, own=False)
        return self.finish_type(path, words, behind, "")

    def finish_type(self, called, words, at, size):
        if at < len(words) and words[at].known == "(":
            end = closing(words, at)
            size, at = text_of(words[at : end + 1]), end + 1
        array = at + 1 < len(words) and words[at].known == "[" and words[at + 1].known == "]"
        return self.type_named(called, size.replace(" ", "")) + ("[]" if array else ""), at + 2 * array

    def type_named(self, called, size=""):
        if self.engine == "sqlite":
            ours = next((ours for part, ours in SQLITE_TYPES if part in called.lower()), "bytes")
            return ours + (size if ours == "text" else "")
        if called in self.enums:
            return called.replace(".", "_")
        if called in ("char", "character") and not size:
            size = "(1)"
        ours = TYPES.get(called.lower())
        if not ours:
            return 'native("""%s%s""")' % (called, size)
        return ours + (size if ours in ("text", "decimal", "time", "timestamp", "datetime") else "")

    def type_of(self, sql):
        """A type as a whole, as PostgreSQL prints it."""
        return self.type_at(words_of(sql), 0)[0]

    def has_column(self, name):
        return any(table.column(name) for table in self.tables.values())

    def enum_names(self):
        return [name.replace(".", "_") for name in self.enums]

    # -- statements

    def run(self, words):
        known = [word.known for word in words]
        if known[:2] == ["create", "or"]:
            del words[1:3], known[1:3]
        while len(known) > 1 and known[1] in ("temp", "temporary", "unlogged"):
            del words[1], known[1]
        for gone in (("if", "not", "exists"), ("if", "exists")):
            for at in range(2, 4):
                if tuple(known[at : at + len(gone)]) == gone:
                    del words[at : at + len(gone)], known[at : at + len(gone)]
        verb = known[:2]
        if verb == ["create", "table"] and "partition" not in known[3:5]:
            self.create_table(words)
        elif verb == ["create", "type"] and "enum" in known:
            path, at = self.path(words, 2)
            self.enums[path] = [unquoted_text(word) for word in words if word.kind == "text"]
        elif verb == ["create", "extension"]:
            self.extensions.append(unquoted(words[2]))
        elif verb == ["create", "sequence"]:
            self.others.append(text_of(words))
        elif verb == ["create", "function"]:
            self.others.append(text_of(words))
            self.create_function(words)
        elif verb == ["create", "index"] or known[:3] == ["create", "unique", "index"]:
            self.create_index(words)
        elif verb == ["drop", "table"]:
            self.tables.pop(self.path(words, 2)[0], None)
        elif verb == ["alter", "table"]:
            self.alter_table(words)
        elif verb == ["alter", "type"] and matches(words, 3, "rename", "to"):
            self.enums[self.path(words, 5)[0]] = self.enums.pop(self.path(words, 2)[0])

    def create_table(self, words):
        path, at = self.path(words, 2)
        if at >= len(words) or words[at].known != "(":
            return
        table = self.tables[path] = Table(path)
        for part in split(words[at + 1 : closing(words, at)]):
            if part and part[0].known in CONSTRAINTS:
                self.add_constraint(table, part)
            elif part:
                self.add_column(table, part)

    def add_column(self, table, words):
        column = Column(self.declared(words[0]), "bytes")
        table.columns.append(column)
        at = 1
        if at < len(words) and words[at].known not in ATTRIBUTES:
            column.auto = (words[at].known or "").endswith("serial")
            column.not_null = column.auto
            column.type, at = self.type_at(words, at)
        while at < len(words):
            known = words[at].known
            if matches(words, at, "not", "null"):
                column.not_null, at = True, at + 2
            elif known == "primary":
                table.keys.append(("primary key", [column.name]))
                column.not_null = True
                column.auto |= self.engine == "sqlite" and words[1].known == "integer"
                at += 2
            elif known == "unique":
                table.keys.append(("unique", [column.name]))
                at += 1
            elif known == "default":
                at = self.add_default(column, words, at + 1)
            elif known == "references":
                at = self.add_reference(table, [column.name], words, at + 1)
            else:
                at += 1

    def add_default(self, column, words, at):
        begin = at
        if words[at].known == "(":
            at = closing(words, at)
        at += 1
        while at < len(words) and words[at].known not in ATTRIBUTES:
            at = closing(words, at) + 1 if words[at].known == "(" else at + 1
        column.default = [word for word in words[begin:at]]
        while column.default and column.default[0].known == "(" and closing(column.default, 0) == len(column.default) - 1:
            column.default = column.default[1:-1]
        return at

    def add_reference(self, table, columns, words, at):
        path, at = self.path(words, at, own=False)
        targets = []
        if at < len(words) and words[at].known == "(":
            end = closing(words, at)
            targets, at = [self.named(part[0]) for part in split(words[at + 1 : end])], end + 1
        table.items.append(("foreign key", columns, path, targets))
        while at < len(words) and words[at].known == "on":
            at += 4 if words[at + 2].known in ("set", "no") else 3
        return at

    def add_constraint(self, table, words):
        if words[0].known == "constraint":
            words = words[2:]
        begin = next((i for i, word in enumerate(words) if word.known == "("), None)
        if begin is None:
            return
        end = closing(words, begin)
        columns = [self.named(part[0]) for part in split(words[begin + 1 : end])]
        if words[0].known == "primary":
            table.keys.append(("primary key", columns))
            for name in columns:
                table.column(name).not_null = True
        elif words[0].known == "unique":
            table.keys.append(("unique", columns))
        elif words[0].known == "foreign":
            self.add_reference(table, columns, words, end + 2)

    def create_index(self, words):
        on = next(i for i, word in enumerate(words) if word.known == "on")
        path, at = self.path(words, on + 1, own=False)
        begin = next(i for i in range(at, len(words)) if words[i].known == "(")
        columns = [[self.named(part[0])] for part in split(words[begin + 1 : closing(words, begin)]) if len(part) == 1]
        if path in self.tables and columns and words[1].known == "unique":
            self.tables[path].keys.append(("unique", [name for (name,) in columns]))

    def alter_table(self, words):
        path, at = self.path(words, 2, own=False)
        table, rest = self.tables.get(path), words[at:]
        if not table:
            return
        if matches(rest, 0, "rename", "to"):
            table.name = self.declared(rest[2])
        elif rest[0].known == "rename":
            rest = rest[2:] if rest[1].known == "column" else rest[1:]
            table.column(self.named(rest[0])).name = self.declared(rest[2])
        elif matches(rest, 0, "set", "schema"):
            table.name = self.named(rest[2]) + "." + table.name
        elif rest[0].known == "add":
            rest = rest[2:] if rest[1].known == "column" else rest[1:]
            (self.add_constraint if rest[0].known in CONSTRAINTS else self.add_column)(table, rest)
        elif matches(rest, 0, "drop", "constraint"):
            if unquoted(rest[2]).endswith("_pkey"):
                table.keys = [key for key in table.keys if key[0] != "primary key"]
        elif rest[0].known == "alter":
            rest = rest[2:] if rest[1].known == "column" else rest[1:]
            kind = next((i for i, word in enumerate(rest) if word.known == "type"), None)
            if kind:
                table.column(self.named(rest[0])).type = self.type_at(rest, kind + 1)[0]
        self.tables.pop(path)
        self.tables[table.name] = table

    def create_function(self, words):
        """Its arguments and what comes of it, where that is one value."""
        path, at = self.path(words, 2)
        end = closing(words, at)
        arguments = []
        for i, part in enumerate(split(words[at + 1 : end])):
            if part[0].known == "out":
                return
            part = part[1:] if part[0].known == "in" else part
            default = next((j for j, word in enumerate(part) if word.known in ("default", "=")), len(part))
            arguments.append((self.named(part[0]), self.type_at(part[:default], 1)[0], default < len(part)))
        if words[end + 1].known == "returns" and words[end + 2].known not in ("table", "setof", "record", "trigger"):
            self.functions.append((path, arguments, self.type_at(words, end + 2)[0]))

    # -- the file

    def schema(self):
        lines = []
        for name, members in self.enums.items():
            lines.append("enum %s { %s }" % (name.replace(".", "_"), ", ".join(member(text) for text in members)))
        for name in self.extensions:
            lines.append('extension "%s"' % name)
        for name, arguments, type in self.functions:
            arguments = arguments[: self.called.get(name, len(arguments))]
            values = ", ".join("$%d" % (i + 1) for i in range(len(arguments)))
            lines.append('function %s(%s) %s? { postgresql """%s(%s)""" }' % (
                quote(name), ", ".join("%s %s" % (quote(argument), kind) for argument, kind, _ in arguments), type, name, values))
        for table in self.tables.values():
            lines += self.table_lines(table)
        return "\n".join(lines) + "\n"

    def table_lines(self, table):
        primary = [key for key in table.keys if key[0] == "primary key"]
        lines = ["table %s {" % ".".join(quote(part) for part in table.name.split("."))]
        for column in table.columns:
            line = '    "%s" %s%s' % (column.name.replace('"', '""'), column.type, "" if column.not_null else "?")
            if column.auto and primary and primary[0][1] == [column.name]:
                line += " auto"
            elif column.auto:
                line += " default 0"
            elif column.default:
                line += self.default_of(column)
            if column.name in C_WORDS:
                line += " cname %s_" % column.name
            lines.append(line)
        for kind, columns in table.keys:
            lines.append("    %s (%s)" % (kind, ", ".join(quote(name) for name in columns)))
        for _, columns, path, targets in table.items:
            target = self.tables.get(path)
            keys = [names for kind, names in target.keys] if target else []
            targets = targets or next(iter(keys), [])
            if targets in keys:
                lines.append("    foreign key (%s) -> %s (%s)" % (
                    ", ".join(map(quote, columns)), ".".join(map(quote, path.split("."))), ", ".join(map(quote, targets))))
        return lines + ["}"]

    def default_of(self, column):
        first = column.default[0]
        if column.type.endswith("[]"):
            return " default '[]'"
        if first.known in ("now", "current_timestamp") or unquoted_text(first).lower() == "now()":
            # What a clock shows now is no default of ours: any other will do.
            return " default now()" if column.type.startswith("timestamp") else " default '2000-01-01T00:00:00'"
        if first.known == "gen_random_uuid" and column.type == "uuid":
            return " default gen_random_uuid()"
        if first.kind == "text" and column.type in ("timestamp", "datetime"):
            return " default %s" % first.text.replace(" ", "T", 1)
        if first.kind in ("text", "number") or first.known in ("true", "false", "-"):
            return " default %s" % text_of(column.default[:1] if first.kind == "text" else column.default)
        if first.known == "null":
            return ""
        # Which value it is matters to no query: that there is one does.
        return " default %s" % {"uuid": "gen_random_uuid()", "bool": "false"}.get(
            column.type, "''" if column.type.startswith("text") else "0")


def unquoted_text(word):
    return word.text.strip("'").replace("''", "'") if word.kind == "text" else ""


def quote(name):
    return name if name.isidentifier() and name.isascii() and name.lower() not in KNOWN else '"%s"' % name.replace('"', '""')


def member(text):
    return quote(text) if text.isidentifier() else '"%s"' % text
