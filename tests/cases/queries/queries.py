#!/usr/bin/python3
"""Real queries of other tools' tests, with their tables: how many our language can say, and whether their columns are what
PostgreSQL says and, as to nulls, what those tools say.

    queries.py SCHEMAC CASES ANSWERS FUNCTIONS SCRATCH

CASES is queries.jsonl of the shared cases. ANSWERS holds the floor and the differences that are meant, FUNCTIONS what is
declared of an engine where a query calls it. SCRATCH/refused.txt tells what does not compile, and how it was written.
"""
import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys

from statements import Statement
from tables import Tables
from words import words_of

TRIES = 6
PG_TYPES = {
    "bool": "boolean", "int16": "smallint", "int32": "integer", "int64": "bigint", "float32": "real",
    "float64": "double precision", "decimal": "numeric", "text": "text", "bytes": "bytea", "uuid": "uuid", "date": "date",
    "time": "time without time zone", "timestamp": "timestamp with time zone", "datetime": "timestamp without time zone",
    "interval": "interval", "json": "jsonb",
}


def bare(type):
    """A type without its sizes: text(20) is text."""
    native = re.match(r'native\(.*?(?:postgresql )?"""([^"]*)"""\)$', type)
    return native.group(1) if native else re.sub(r"\([^)]*\)", "", type)


def on_server(type, enums):
    """What PostgreSQL calls it."""
    item = bare(type).removesuffix("[]")
    return ("text" if item in enums else PG_TYPES.get(item, item)) + ("[]" if type.endswith("[]") else "")


class Case:
    def __init__(self, line, functions):
        self.given = json.loads(line)
        self.source, self.name, self.engine = (self.given[key] for key in ("source", "name", "engine"))
        self.tables = Tables(self.engine, self.given["schema_sql"])
        self.functions = functions  # by name
        self.declared = []          # of them, those that the query calls
        self.limited = False        # its first row alone is read
        self.code = self.message = self.text = None
        self.parameters, self.columns, self.sql = [], [], None

    def __str__(self):
        return "%s: %s" % (self.source, self.name)

    # -- conversion

    def statement(self, text):
        """Where names and numbers are mixed, the peer's own form says which number is whose."""
        given = self.given
        words = words_of(text)
        numbers = []
        if given["prepared_sql"]:
            numbers = [int(word.text[1:]) for word in words_of(given["prepared_sql"])
                       if word.kind == "parameter" and word.text[1:].isdigit()]
        return Statement(self.tables, words, numbers, given["params"], given["engine_params"] or [])

    def first_result(self, statement):
        kind = self.given["kind"]
        if statement.returns:
            return "one" if kind in ("one", "batchone") else "many"
        return "changed" if kind in ("execrows", "execresult") else "exec"

    def compile(self, run):
        statement = self.statement(self.given["query_sql"])
        result, text = self.first_result(statement), statement.text()
        for _ in range(TRIES):
            self.text = "query q(%s) %s {\n    %s\n}\n" % (statement.declared(), result, text)
            status, out, messages = run(self.schema() + self.text, "queries")
            if status == 0:
                self.code = None
                return self.read(out)
            error = next(message for message in messages if message["severity"] == "error")
            self.code, self.message = error["code"], error["message"]
            changed = self.declare_parameters(statement, messages) | self.declare_functions(messages)
            if changed:
                continue
            expanded = self.code == "S1008" and (statement.expanded() or self.expanded_by_peer())
            if expanded and text != expanded:
                text = expanded  # columns of two tables with one name
                continue
            if self.guess_parameters(statement, error) or self.deny_nulls(statement, error):
                continue
            if self.engine == "sqlite" and self.code == "S1011" and self.limit_inner(error):
                text = self.limit_inner(error)
                continue
            if self.code == "S1011" and result == "one":
                # The peer reads the first row, whatever there is.
                self.limited = True
                result, text = ("one", text + " limit 1") if statement.takes_limit() else ("many", text)
                continue
            if self.code == "S1012" and result == "one":
                result = "one?"
                continue
            return

    def schema(self):
        return self.tables.schema() + "".join(line + "\n" for line in self.declared)

    def declare_parameters(self, statement, messages):
        """Where nobody says a type, the compiler does."""
        changed = False
        for message in messages:
            note = next((note["message"] for note in message["notes"] if note["message"].startswith("declare it: ")), None)
            found = message["code"] == "S1005" and re.match(r"declare it: \"?(\w+)\"? (.*)", note or "")
            for parameter in statement.parameters.values():
                if message["code"] == "S1005" and not parameter.type and message["message"].startswith("':%s' " % parameter.name):
                    # What nobody knows is a text, as it is to the engines.
                    parameter.type, parameter.guessed, changed = found.group(2) if found else "text", not found, True
        return changed

    def guess_parameters(self, statement, error):
        """A parameter of which nothing is known goes with what it meets."""
        found = self.code == "S0142" and re.match(r"text does not go with (\S+) ", error["message"])
        guessed = [p for p in statement.parameters.values() if p.guessed and found]
        for parameter in guessed:
            parameter.type, parameter.guessed = found.group(1), False
        return bool(guessed)

    def deny_nulls(self, statement, error):
        """The peer takes null for a column that has none: then it does not come."""
        nullable = [p for p in statement.parameters.values() if p.nullable and not p.asked and error["code"] == "S0131"]
        for parameter in nullable:
            parameter.nullable = False
        return bool(nullable)

    def limit_inner(self, error):
        """SQLite takes the first row of a select that stands for a value. The text with the compiler's own fix for that."""
        head = len((self.schema() + self.text.partition("\n")[0] + "\n    ").encode())
        body = self.text.partition("\n    ")[2].rpartition("\n}")[0].encode()
        for note in error["notes"]:
            if note.get("replacement") == " limit 1" and "stands for one value" in error["message"]:
                at = note["begin"]["offset"] - head
                return (body[:at] + b" limit 1" + body[at:]).decode()
        return None

    def expanded_by_peer(self):
        prepared = self.given["prepared_sql"]
        return prepared and "*" in self.given["query_sql"] and self.statement(prepared).text()

    def declare_functions(self, messages):
        called = [re.search("'(.*)'", message["message"]).group(1) for message in messages if message["code"] == "S0137"]
        found = [line for name in called for engine, line in self.functions.get(name.lower(), [])
                 if engine == self.engine and line not in self.declared]
        self.declared += sorted(set(found))
        return bool(found)

    def read(self, dump):
        """What --dump=queries says of it."""
        for line in dump.splitlines():
            what, _, rest = line.strip().partition(" ")
            if what in ("parameter", "column"):
                name, _, type = rest.partition(" ")
                known = (name, type.removesuffix("?"), type.endswith("?"))
                (self.parameters if what == "parameter" else self.columns).append(known)
            elif what == self.engine:
                self.sql = rest

    # -- what others say

    def type_differences(self):
        given = self.given["engine_columns"]
        if self.engine != "postgresql" or given is None:
            return
        if len(given) != len(self.columns):
            yield "*", "%d columns, not %d" % (len(self.columns), len(given))
            return
        for (name, type, _), engine in zip(self.columns, given):
            wanted = self.tables.type_of(engine["type"])
            if bare(type) != bare(wanted):
                yield name, "%s, and PostgreSQL's is %s" % (type, engine["type"])

    def null_differences(self):
        given = self.given["columns"]
        if len(given) != len(self.columns):
            return
        for (name, _, nullable), opinion in zip(self.columns, given):
            if opinion["nullable"] is not None and opinion["nullable"] != nullable:
                yield name, "may be null" if nullable else "is never null"


class Compiler:
    def __init__(self, schemac, scratch):
        self.schemac, self.scratch = schemac, scratch

    def __call__(self, number, engine):
        """The function that compiles texts of one case, in a folder of its own."""
        folder = os.path.join(self.scratch, "%03d" % number)
        os.makedirs(os.path.join(folder, "models"), exist_ok=True)
        with open(os.path.join(folder, "args"), "w") as file:
            file.write("target schema\nproject {0}\nmigrations {0}/migrations\noutput {0}/out\ndepfile {0}/out/stamp.d\n"
                       "stamp {0}/out/stamp\nmode draft\nsource {0}/models/q.schema\nengine {1}\n".format(folder, engine))

        def run(text, stage):
            with open(os.path.join(folder, "models/q.schema"), "w") as file:
                file.write(text)
            words = [self.schemac, "--compile", "--args", folder + "/args", "--diagnostics=json"]
            done = subprocess.run(words + (["--dump=" + stage] if stage else []), cwd=folder, capture_output=True, text=True)
            begin = re.search(r"^\[$", done.stdout + "\n" + done.stderr, re.M)
            if done.returncode not in (0, 1, 2) or not begin:
                raise SystemExit("schemac ended with %d: %s\n%s" % (done.returncode, done.stderr, text))
            everything = done.stdout + "\n" + done.stderr
            messages, _ = json.JSONDecoder().raw_decode(everything[begin.start():])
            return done.returncode, everything, messages

        return run


# -- the engines ----------------------------------------------------------------------------------------------------------


def ask(url, script):
    done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-F", "\t", url], input=script, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env=dict(os.environ, PGOPTIONS="--client-min-messages=error"))
    return done.stdout


def ask_server(url, cases, runs):
    """Each text is prepared and described in a transaction of its own, in which its tables are made. Gives what the server
    said against a case, and whose columns it describes otherwise than we do."""
    script, made = [], {}
    for number, case in cases:
        schema = case.tables.schema()
        if schema not in made:
            made[schema] = runs[number](schema, "sql")[1]
        out = made[schema]
        ddl = re.sub(r"^(begin|commit);\n|^-- .*\n", "", out[: re.search(r"^\[$", out, re.M).start()], flags=re.M)
        types = [on_server(type, case.tables.enum_names()) for _, type, _ in case.parameters]
        described = re.sub(r"\$(\d+)", lambda found: "$%s::%s" % (found.group(1), types[int(found.group(1)) - 1]), case.sql)
        script += ["\\echo @%d" % number, "begin;", ddl, "set local search_path = public;"] + [other + ";" for other in case.tables.others]
        script += ["prepare q%s as %s;" % ("(%s)" % ", ".join(types) if types else "", case.sql)]
        script += ["\\echo @@", described, "\\gdesc", "rollback;", "deallocate all;"]
    database = "schemac_cases_queries"
    ask(url, "drop database if exists %s;\ncreate database %s template template0;" % (database, database))
    answers = ask(url.replace("/postgres?", "/%s?" % database), "\n".join(script))
    by_number = dict(cases)
    for answer in re.split(r"^@(?=\d)", answers, flags=re.M)[1:]:
        number, _, rest = answer.partition("\n")
        case = by_number.pop(int(number))
        errors = [line for line in rest.splitlines() if "ERROR" in line]
        described = [line.split("\t")[1] for line in rest.partition("@@\n")[2].splitlines() if "\t" in line]
        # These are read as text.
        ours = [on_server("text" if type in ("json", "decimal") or type.startswith("native") else type, case.tables.enum_names())
                for _, type, _ in case.columns]
        if errors:
            yield case, "PostgreSQL refuses: %s\n    %s" % (errors[0], case.sql)
        elif [re.sub(r"\([\d,]*\)", "", type).replace("character varying", "text") for type in described] != ours:
            yield case, "PostgreSQL describes what was made as %s, not %s\n    %s" % (described, ours, case.sql)
    for case in by_number.values():
        yield case, "PostgreSQL did not answer: %s" % answers[-300:]


# -- what is known --------------------------------------------------------------------------------------------------------


def read_answers(path):
    """Lines of words between tabs: floor COUNT; null or type, SOURCE, NAME, COLUMN, WHY."""
    floor, meant = 0, {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.rstrip("\n").split("\t")
            if words[0] == "floor":
                floor = int(words[1])
            elif words[0] in ("null", "type"):
                meant[tuple(words[:4])] = words[4]
    return floor, meant


def read_functions(path):
    """Declarations of functions, one in a line, by name."""
    functions = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in file:
            found = re.match(r"function \"?(\w+)\"?\(.*\{ (\w+) ", line)
            if found:
                functions[found.group(1)].append((found.group(2), line.strip()))
    return functions


# -- the report -----------------------------------------------------------------------------------------------------------


def table(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  " + "  ".join(str(value).ljust(width) for value, width in zip(row, widths)).rstrip())


def write_refused(path, refused):
    with open(path, "w", encoding="utf-8") as file:
        counts = collections.Counter((case.code, case.message) for case in refused)
        for (code, message), count in sorted(counts.items(), key=lambda found: (-found[1], found[0])):
            file.write("%3d %s %s\n" % (count, code, message))
        for case in sorted(refused, key=lambda case: (case.code, case.message, str(case))):
            file.write("\n%s %s: %s\n%s%s" % (case.code, case, case.message, case.schema(), case.text))


def main(schemac, cases_path, answers_path, functions_path, scratch):
    if not os.path.exists(cases_path):
        print("skipped: there is no %s" % cases_path)
        return 77
    floor, meant = read_answers(answers_path)
    functions = read_functions(functions_path)
    with open(cases_path, encoding="utf-8") as file:
        cases = [Case(line, functions) for line in file]
    compiler = Compiler(schemac, scratch)
    runs = [compiler(number, case.engine) for number, case in enumerate(cases)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda at: cases[at].compile(runs[at]), range(len(cases))))
    taken = [(number, case) for number, case in enumerate(cases) if not case.code]
    refused = [case for case in cases if case.code]
    failures = []

    def differences(kind, of):
        count = 0
        for _, case in taken:
            for column, what in of(case):
                count += 1
                key = (kind, case.source, case.name, column)
                if not meant.pop(key, None):
                    failures.append("%s: '%s' %s, which nothing explains\t%s" % (case, column, what, "\t".join(key)))
        return count

    types, nulls = differences("type", Case.type_differences), differences("null", Case.null_differences)
    for key in meant:
        if any((case.source, case.name) == key[1:3] for _, case in taken):
            failures.append("explained, and no difference: %s" % "\t".join(key))

    # SQLite prepares what it is given within a build.
    for number, case in taken:
        if case.engine == "sqlite":
            status, _, messages = runs[number](case.schema() + case.text, None)
            errors = [message for message in messages if message["severity"] == "error"]
            failures += ["%s: a build says %s: %s" % (case, error["code"], error["message"]) for error in errors]
    url = os.environ.get("SCHEMAC_TEST_POSTGRESQL")
    if url:
        on_postgresql = [(number, case) for number, case in taken if case.engine == "postgresql"]
        failures += ["%s: %s" % found for found in ask_server(url, on_postgresql, runs)]
    else:
        print("no PostgreSQL here: its texts are not tried")

    rows = [("", "postgresql", "sqlite", "both", "")]
    for title, holds in (
        ("queries", lambda case: True),
        ("compile", lambda case: not case.code),
        ("  of these with a function declared", lambda case: not case.code and case.declared),
        ("  of these with `limit 1` or `many` for `one`", lambda case: not case.code and case.limited),
    ):
        counts = [sum(1 for case in cases if case.engine == engine and holds(case)) for engine in ("postgresql", "sqlite")]
        rows.append((title, *counts, sum(counts), "%.1f %%" % (100 * sum(counts) / len(cases))))
    table(rows)
    columns = sum(len(case.columns) for _, case in taken)
    print("  of %d columns, types that are otherwise than PostgreSQL's: %d; nulls otherwise than the peer says: %d"
          % (columns, types, nulls))
    print("refused, by code:")
    table([(count, code, "") for code, count in collections.Counter(case.code for case in refused).most_common()] or [("", "", "")])
    write_refused(os.path.join(scratch, "refused.txt"), refused)
    print("  each of them: %s" % os.path.join(scratch, "refused.txt"))
    if len(taken) < floor:
        failures.append("%d compile, and %d did" % (len(taken), floor))
    for failure in failures:
        print("failed: %s" % failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
