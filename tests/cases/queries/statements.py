"""A query of a case as our language writes it. Owns what is only spelled otherwise: parameters, names, types, `as`, commas
in from, numbers in group by and order by. What the language lacks is left as it is. Must not know tables beyond their names."""
from words import KNOWN, Word, closing, matches, name, sign, split, text_of, unquoted
from tables import C_WORDS

ENDS = ("from", "where", "group", "having", "order", "limit", "offset", "union", "intersect", "except", "for", "window", "fetch",
        "on", "returning")
FROM_ENDS = [end for end in ENDS if end not in ("from", "on")]


SIGNS = {"==": [sign("=")], "~~": [name("like")], "!~~": [name("not"), name("like")]}
UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


def interval_of(text):
    """'1 day' is 'P1D'."""
    parts = text.strip("'").split()
    units = [unit.lower().rstrip("s") for unit in parts[1::2]]
    if len(parts) % 2 or any(unit not in UNITS for unit in units) or not all(part.isdigit() for part in parts[::2]):
        return text
    result, time = "P", False
    for number, unit in zip(parts[::2], units):
        result += "T" if unit in ("hour", "minute", "second") and not time else ""
        time |= unit in ("hour", "minute", "second")
        result += number + UNITS[unit]
    return "'%s'" % result


def joined(parts):
    return [word for i, part in enumerate(parts) for word in ([sign(",")] if i else []) + part]


class Parameter:
    def __init__(self, name):
        self.name, self.type, self.nullable, self.list, self.asked = name, None, False, False, False
        self.guessed = False


class Statement:
    """The words of one query, and its parameters in the order in which they are first met."""

    def __init__(self, tables, words, numbers, opinions, engine_types):
        """`numbers`: what each parameter in the text is to the engine, where that is not told by its text."""
        self.tables, self.numbers, self.opinions, self.engine_types = tables, numbers, opinions, engine_types
        self.parameters = {}
        self.words = self.parameters_in([word for word in words if word.known != ";"])
        self.words = self.spelled(self.words)
        self.words = self.of_sqlite(self.calls(self.words))
        self.words = self.commas(self.words)
        self.words = self.selections(self.words)
        self.verb = self.main_verb()
        self.words = self.all_rows(self.with_columns(self.words))
        self.returns = self.verb in ("select", "values") or any(word.known == "returning" for word in self.words)
        self.choose_types()

    # -- parameters

    def parameters_in(self, words):
        """$1, ?, ?1, @a, :a, sqlc.arg(a), sqlc.narg('a') and sqlc.slice(a) become :a."""
        result, at, met, counted = [], 0, 0, 0
        while at < len(words):
            word = words[at]
            if word.kind == "parameter":
                key = word.text[1:] if word.text[0] in "$?" else word.text
                if word.text == "?":
                    counted += 1
                    key = str(counted)
                elif word.text[0] == "?":
                    counted = max(counted, int(key))
                result.append(self.parameter(key, met))
                met += 1
            elif word.known == "sqlc" and matches(words, at + 1, ".") and words[at + 2].known in ("arg", "narg", "slice"):
                how, argument = words[at + 2].known, words[at + 4]
                placed = self.parameter(":" + argument.text.strip("'\""), met)
                parameter = next(p for p in self.parameters.values() if ":" + p.name == placed.text)
                parameter.asked |= how == "narg"
                parameter.list |= how == "slice"
                at += 5
                met += 1
                if how == "slice" and result and result[-1].known == "(":  # in (slice) is in :list
                    result.pop()
                    at += 1
                result.append(placed)
            else:
                result.append(word)
            at += 1
        return result

    def parameter(self, key, met):
        """A number is called what the peer calls it; a name keeps it."""
        if key not in self.parameters:
            number = self.numbers[met] if met < len(self.numbers) else int(key) if key.isdigit() else len(self.parameters) + 1
            opinion = self.opinions[number - 1] if 0 < number <= len(self.opinions) else None
            called = key[1:] if not key.isdigit() else opinion["name"] if opinion else "p" + key
            called = called if called.isidentifier() else "p%d" % number
            while any(p.name == called for p in self.parameters.values()) or called in C_WORDS:
                called += "_"
            parameter = self.parameters[key] = Parameter(called)
            parameter.opinion = opinion
            parameter.engine = self.engine_types[number - 1] if 0 < number <= len(self.engine_types) else None
        return Word("placed", ":" + self.parameters[key].name)

    def choose_types(self):
        for parameter in self.parameters.values():
            opinion = parameter.opinion
            if parameter.engine:
                parameter.type = self.tables.type_of(parameter.engine)
            elif opinion and not opinion["type"].startswith(("any", "native")):
                parameter.type = opinion["type"]
            if parameter.type and parameter.list:
                parameter.type = parameter.type.removesuffix("[]") + "[]"
            elif parameter.type and parameter.type.endswith("[]"):
                parameter.type = None  # an array is what a column is: the compiler says which
            if not parameter.type:
                parameter.type = self.cast_type(parameter)
            # That null may come is said of what is written; a comparison with null is never true.
            writes = self.verb in ("insert", "update")
            parameter.nullable = parameter.asked or bool(opinion and opinion["nullable"] and writes)

    def cast_type(self, parameter):
        """Of cast(:a as T)."""
        for at, word in enumerate(self.words[:-2]):
            if word.text == ":" + parameter.name and self.words[at + 1].known == "as" and self.words[at + 2].kind == "type":
                return self.words[at + 2].text
        return None

    # -- names and types

    def spelled(self, words):
        """Names as the engine knows them, and types as we call them."""
        result, at = [], 0
        while at < len(words):
            word, before = words[at], words[at - 1].known if at else None
            cast = before == "::" or (before == "as" and self.in_cast(words, at))
            if cast:
                type, at = self.tables.type_at(words, at)
                if before == "::":
                    result.pop()
                    begin = self.operand(result)
                    result[begin:] = [name("cast"), sign("(")] + result[begin:] + [name("as"), Word("type", type), sign(")")]
                else:
                    result.append(Word("type", type))
                continue
            if matches(words, at, "sqlc", ".", "embed"):
                result += [words[at + 4], sign("."), sign("*"), name("as"), words[at + 4]]
                at += 6
                continue
            if word.known in SIGNS:
                result += SIGNS[word.known]
                at += 1
                continue
            if word.known == "outer":
                at += 1
                continue
            if word.kind == "name" and matches(words, at + 1, "(") and word.known.isidentifier():
                word = name(word.known)
            elif word.kind == "text" and before == "interval":
                word = Word("text", interval_of(word.text))
            elif word.kind in ("name", "quoted"):
                word = self.spelled_name(word)
            elif word.kind == "text" and word.text[0] in "eE":
                word = Word("text", word.text[1:])
            result.append(word)
            at += 1
        return self.without_public(result)

    @staticmethod
    def operand(words):
        """Where what stands before :: begins."""
        at = len(words) - 1
        if words[at].known == ")":
            depth = 0
            while at >= 0:
                depth += {")": 1, "(": -1}.get(words[at].known, 0)
                if depth == 0:
                    break
                at -= 1
            if at and words[at - 1].kind in ("name", "quoted") and words[at - 1].known not in KNOWN:
                at -= 1
        while at > 1 and words[at - 1].known == ".":
            at -= 2
        return at

    def in_cast(self, words, at):
        depth = 0
        for i in range(at - 1, 0, -1):
            depth += {")": 1, "(": -1}.get(words[i].known, 0)
            if depth < 0:
                return words[i - 1].known == "cast"
        return False

    def spelled_name(self, word):
        if word.kind == "name" and word.known in KNOWN | {"true", "false", "null", "end", "case"}:
            return Word("name", word.known)
        called = self.tables.named(word)
        if word.kind == "quoted":
            # In SQLite a text may stand in double quotes.
            return Word("quoted", '"%s"' % called.replace('"', '""')) if called else Word("text", "''")
        return Word("name", called) if all(c.isalnum() or c == "_" for c in called) else Word("quoted", '"%s"' % called)

    @staticmethod
    def without_public(words):
        result = []
        for word in words:
            result.append(word)
            if [w.known for w in result[-2:]] == ["public", "."]:
                del result[-2:]
        return result

    def calls(self, words):
        """Arguments by name in their places; and how many a function of the case's own is called with."""
        for name_of, arguments, _ in self.tables.functions:
            called = (i for i in range(len(words) - 1) if unquoted(words[i]) == name_of and words[i + 1].known == "(")
            at = next(called, None)
            if at is None:
                continue
            end = closing(words, at + 1)
            given = split(words[at + 2 : end])
            by_name = {part[0].known: part[2:] for part in given if len(part) > 2 and part[1].known == "=>"}
            if by_name:
                given = [by_name[argument] for argument, _, _ in arguments if argument in by_name]
                words = words[: at + 2] + joined(given) + words[end:]
            self.tables.called[name_of] = len(given)
        return words

    def of_sqlite(self, words):
        """What SQLite has words of its own for: the largest of values none of which is null, and json that is kept as text."""
        at = 0
        while self.tables.engine == "sqlite" and at + 1 < len(words):
            if words[at].known in ("max", "min") and words[at + 1].known == "(":
                given = split(words[at + 2 : closing(words, at + 1)])
                if len(given) > 1 and all(len(part) == 1 and self.is_value(part[0]) for part in given):
                    words = words[:at] + [name({"max": "greatest", "min": "least"}[words[at].known])] + words[at + 1 :]
            elif words[at + 1].known in ("->", "->>") and words[at].kind in ("name", "quoted"):
                begin = self.operand(words[: at + 1])
                cast = [name("cast"), sign("(")] + words[begin : at + 1] + [name("as"), Word("type", "json"), sign(")")]
                words = words[:begin] + cast + words[at + 1 :]
                at += 4
            at += 1
        return words

    def is_value(self, word):
        columns = [column for column in (table.column(unquoted(word)) for table in self.tables.tables.values()) if column]
        return word.kind in ("number", "text") or bool(columns and all(column.not_null for column in columns))

    # -- from

    def commas(self, words):
        """A comma in from is a cross join."""
        result, froms, depth = [], [], 0
        for i, word in enumerate(words):
            depth += {"(": 1, ")": -1}.get(word.known, 0)
            if word.known == "from" and words[i - 1].known != "distinct" or (word.known == "using" and self.deletes(words)):
                froms.append(depth)
            while froms and (depth < froms[-1] or (depth == froms[-1] and word.known in FROM_ENDS)):
                froms.pop()
            if word.known == "," and froms and depth == froms[-1]:
                result += [name("cross"), name("join")]
            else:
                result.append(word)
        return result

    @staticmethod
    def deletes(words):
        return words[0].known == "delete"

    # -- what is selected

    def selections(self, words, named=True):
        """Each list of columns, inner ones first: aliases with as, names where there are none, numbers resolved."""
        result, at = [], 0
        while at < len(words):
            if words[at].known == "(":
                end = closing(words, at)
                before = result[-1].known if result else None
                result += [words[at]] + self.selections(words[at + 1 : end], before in ("as", "from", "join", "lateral"))
                result += words[end : end + 1]
                at = end + 1
            else:
                result.append(words[at])
                at += 1
        return self.lists(result, named)

    def lists(self, words, named):
        """The lists of this level: what is in brackets was looked at before."""
        result, at, first, items = [], 0, True, []
        while at < len(words):
            word = words[at]
            if word.known in ("select", "returning"):
                at += 1
                result.append(word)
                if at < len(words) and words[at].known in ("distinct", "all"):
                    if words[at].known == "distinct":
                        result.append(words[at])
                    at += 1
                    if matches(words, at, "on", "("):
                        end = closing(words, at + 1)
                        result += words[at : end + 1]
                        at = end + 1
                end = self.end_of_list(words, at)
                items = [self.with_as(item) for item in split(words[at:end])]
                items = self.with_names(items, named and first)
                result += joined(items)
                at, first = end, False
            elif word.known in ("group", "order") and matches(words, at + 1, "by") and items:
                result += words[at : at + 2]
                at += 2
                end = self.end_of_list(words, at)
                result += joined([self.key_of(key, items, word.known == "order") for key in split(words[at:end])])
                at = end
            elif word.known == "(":
                end = closing(words, at)
                result += words[at : end + 1]
                at = end + 1
            else:
                result.append(word)
                at += 1
        return result

    @staticmethod
    def end_of_list(words, at):
        depth = 0
        while at < len(words):
            depth += {"(": 1, ")": -1}.get(words[at].known, 0)
            distinct_from = words[at].known == "from" and words[at - 1].known == "distinct"
            if depth < 0 or (depth == 0 and words[at].known in ENDS and not distinct_from):
                break
            at += 1
        return at

    @staticmethod
    def with_as(item):
        """`x y` is `x as y`."""
        if len(item) < 2 or item[-1].kind not in ("name", "quoted") or item[-1].known in KNOWN:
            return item
        before = item[-2]
        ends = before.kind in ("quoted", "text", "number", "placed", "type") or before.known in (")", "end", "null", "true", "false")
        if ends or (before.kind == "name" and before.known not in KNOWN | {"interval", "date", "timestamp", "time"}):
            return item[:-1] + [name("as"), item[-1]]
        return item

    def with_names(self, items, named):
        """What has no name is called what PostgreSQL calls it; where there is one column alone, nothing asks for it."""
        if not named:
            return items
        taken, result = set(), []
        for i, item in enumerate(items):
            called = self.name_of(item)
            if called == "*":
                result.append(item)
                continue
            own, number = called or "column_%d" % (i + 1), 2
            while own.lower() in taken:
                own = "%s_%d" % (called or "column", number)
                number += 1
            taken.add(own.lower())
            if own != called or not self.has_name(item):
                bare = item[:-2] if len(item) > 2 and item[-2].known == "as" else item
                item = bare + [name("as"), self.spelled_name(Word("quoted", '"%s"' % own)) if own in KNOWN else name(own)]
            result.append(item)
        return result

    @staticmethod
    def has_name(item):
        column = len(item) == 1 or (len(item) in (3, 5) and item[-2].known == ".")
        return (len(item) > 2 and item[-2].known == "as") or (column and item[-1].kind in ("name", "quoted"))

    def name_of(self, item):
        if item[-1].known == "*":
            return "*"
        if len(item) > 2 and item[-2].known == "as" and item[-1].kind in ("name", "quoted"):
            return "*" if len(item) > 3 and item[-3].known == "*" else unquoted(item[-1])
        if self.has_name(item):
            return unquoted(item[-1])
        if item[0].kind == "name" and len(item) > 1 and item[1].known == "(" and item[0].known not in ("values",):
            return item[0].known
        if item[0].known == "case":
            return "case_"
        return None

    def key_of(self, key, items, order):
        """1 in group by or order by is the column there; in group by a name of the result, which no table has, is its value."""
        number = key and key[0].kind == "number" and key[0].text.isdigit() and int(key[0].text)
        named = [item for item in items if len(item) > 2 and item[-2].known == "as"]
        if number and number <= len(items):
            item = items[number - 1]
            return ([item[-1]] if order and item in named else item[:-2] if item in named else item) + key[1:]
        if not order and len(key) == 1 and key[0].kind == "name" and not self.tables.has_column(key[0].text):
            return next((item[:-2] for item in named if item[-1].known == key[0].known), key)
        return key

    # -- what it is

    def expanded(self):
        """With the columns of its tables in the place of a `*` before `from`; None where they are not known."""
        words = self.words
        star = next((i for i in range(1, len(words) - 1) if words[i].known == "*" and words[i - 1].known == "select"), None)
        if star is None or words[star + 1].known != "from":
            return None
        items, at = [], star + 1
        while at < len(words):
            if words[at].known in ("from", "join"):
                table = self.tables.tables.get(unquoted(words[at + 1]))
                alias = words[at + 3 if words[at + 2].known == "as" else at + 2] if at + 2 < len(words) else words[at + 1]
                if alias.kind not in ("name", "quoted") or alias.known in KNOWN:
                    alias = words[at + 1]
                if not table:
                    return None
                items += [[alias, sign("."), self.spelled_name(Word("quoted", '"%s"' % column.name))] for column in table.columns]
            at += 1
        return text_of(words[:star] + joined(self.with_names(items, True)) + words[star + 1 :])

    def main_verb(self):
        """The first verb that is in no brackets."""
        verbs = ("select", "values", "insert", "update", "delete", "replace")
        return next((word.known for word in self.outer() if word.known in verbs), None)

    def all_rows(self, words):
        """A change of all rows says so."""
        if self.verb not in ("update", "delete") or words[0].known == "with" or any(word.known == "where" for word in self.outer()):
            return words
        at = next((i for i, word in enumerate(words) if word.known == "returning"), len(words))
        return words[:at] + [name("where"), name("true")] + words[at:]

    def with_columns(self, words):
        """An insert that names no columns means the first ones."""
        into = next((i for i, word in enumerate(words) if word.known == "into"), None)
        if self.verb != "insert" or into is None:
            return words
        path, at = self.tables.path(words, into + 1, own=False)
        table = self.tables.tables.get(path)
        if not table or words[at].known not in ("values", "select"):
            return words
        count = len(split(words[at + 2 : closing(words, at + 1)])) if words[at].known == "values" else len(table.columns)
        names = [[self.spelled_name(Word("quoted", '"%s"' % column.name))] for column in table.columns[:count]]
        return words[:at] + [sign("(")] + joined(names) + [sign(")")] + words[at:]

    def outer(self):
        """The words that are in no brackets."""
        depth, result = 0, []
        for word in self.words:
            depth += {"(": 1, ")": -1}.get(word.known, 0)
            result += [word] if depth == 0 else []
        return result

    def takes_limit(self):
        """A select of whose rows the first can be taken."""
        return self.verb == "select" and not {"limit", "for"} & {word.known for word in self.outer()}

    def text(self):
        return text_of(self.words)

    def declared(self):
        return ", ".join(
            "%s %s%s" % (p.name, p.type, "?" if p.nullable and not p.list else "") for p in self.parameters.values() if p.type
        )
