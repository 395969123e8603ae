#!/usr/bin/python3
"""Random revision graphs, and what Debian's alembic answers about them, in the form of revision_graph.json.

    alembic_graphs.py COUNT SEED FILE      77: there is no alembic

What alembic answers differently from one order of its hashes to the next, or with a KeyError or an AssertionError of its
own, is no answer, and is left out. So is what is another thing here by design: `heads` are those without children, whatever
depends on them; a label reaches down to where branches part, whatever merges stand above; and a range leads over
dependencies too.
"""
import io
import json
import os
import random
import subprocess
import sys
import types
import warnings

try:
    from alembic.runtime.migration import HeadMaintainer, MigrationContext, MigrationStep
    from alembic.script.base import ScriptDirectory
    from alembic.script.revision import Revision, RevisionMap
except ImportError:
    print("skipped: there is no alembic here (Debian's package alembic)")
    sys.exit(77)

NOTHING = types.SimpleNamespace(upgrade=lambda: None, downgrade=lambda: None)


def graph(rng):
    """Ids are of one size, so that none is the beginning of another."""
    revisions, labelled = [], 0
    for i in range(rng.randint(2, 20)):
        names = [r["rev"] for r in revisions]
        # Mostly near the end, as histories grow.
        near = names[-6:]
        count = rng.choices([0, 1, 2, 3], [1, 9, 2, 0.5])[0] if names else 0
        down = rng.sample(near, min(count, len(near)))
        deps = []
        if names and rng.random() < 0.15:
            deps = [d for d in rng.sample(names, 1) if d not in down]
        # Once a link says what another says already, alembic's table of heads is no more that of the heads.
        under = [below(revisions, link) - {link} for link in down + deps]
        down = [d for d in down if not any(d in set for set in under)]
        deps = [d for d in deps if not any(d in set for set in under)]
        labels = []
        if rng.random() < 0.12:
            labelled += 1
            labels = ["branch%d" % labelled]
        revisions.append({"rev": "%04x" % (0xa000 + 37 * i), "down": down, "deps": deps, "labels": labels})
    return revisions


def drawn(revisions):
    return " ".join(
        r["rev"]
        + ("<" + ",".join(r["down"]) if r["down"] else "")
        + ("!" + ",".join(r["deps"]) if r["deps"] else "")
        + ("#" + ",".join(r["labels"]) if r["labels"] else "")
        for r in revisions
    )


def below(revisions, start):
    """A revision and what it stands on, by all links."""
    links = {r["rev"]: r["down"] + r["deps"] for r in revisions}
    seen, todo = set(), [start]
    while todo:
        at = todo.pop()
        if at not in seen:
            seen.add(at)
            todo += links[at]
    return seen


def tips(revisions, applied):
    under = {p for r in revisions if r["rev"] in applied for p in r["down"] + r["deps"]}
    return sorted(applied - under)


def questions(rng, revisions):
    names = [r["rev"] for r in revisions]
    labels = [label for r in revisions for label in r["labels"]]

    def current():
        applied = set()
        for start in rng.sample(names, rng.randint(0, min(3, len(names)))):
            applied |= below(revisions, start)
        return tips(revisions, applied)

    def symbol():
        kind = rng.random()
        name = rng.choice(names)
        if kind < 0.6:
            return name
        if kind < 0.7:
            return "%s%+d" % (name, rng.choice([-2, -1, 1, 2]))
        if kind < 0.8 and labels:
            return rng.choice(labels) + "@" + rng.choice(["head", name])
        if kind < 0.9 and labels:
            return rng.choice(labels)
        return "heads"

    yield "load", {}
    for _ in range(3):
        yield "resolve", {"id": rng.choice(["head", name_of(rng, labels, names)])}
    for _ in range(4):
        yield "upgrade", {"to": rng.choice([symbol(), symbol(), symbol(), "+1"]), "current": current()}
    for _ in range(4):
        yield "downgrade", {"to": rng.choice([rng.choice(names), rng.choice(names), "base"]), "current": current()}
    for _ in range(2):
        yield "stamp", {"to": rng.choice(names + ["base"]), "current": current()}
    for _ in range(3):
        yield "iterate", {
            "upper": rng.choice(names + ["heads"]),
            "lower": rng.choice(names + ["base"]),
            "inclusive": rng.random() < 0.5,
            "implicit_base": any(r["deps"] for r in revisions) or rng.random() < 0.3,
        }


def name_of(rng, labels, names):
    name = rng.choice(names)
    return rng.choice([name] + ([rng.choice(labels) + "@head", rng.choice(labels) + "@" + name] if labels else []))


class Asked:
    def __init__(self, revisions):
        def make():
            for r in revisions:
                made = Revision(r["rev"], tuple(r["down"]) or None, tuple(r["deps"]) or None, r["labels"] or None)
                made.module = NOTHING
                made.doc = made.longdoc = made.log_entry = ""
                yield made

        self.map = RevisionMap(make)
        self.map._revision_map  # is read now, or never
        self.scripts = ScriptDirectory.__new__(ScriptDirectory)
        self.scripts.revision_map = self.map

    def ids(self, revisions):
        return [r.revision for r in revisions if r is not None]

    def steps(self, current, steps):
        context = MigrationContext.configure(dialect_name="sqlite", opts={"as_sql": True, "output_buffer": io.StringIO()})
        heads = HeadMaintainer(context, tuple(current))
        for step in steps:
            heads.update_to_step(step)
        return sorted(heads.heads)

    def load(self):
        return {
            "heads": sorted(self.map.heads),
            "real_heads": sorted(self.map._real_heads),
            "bases": sorted(self.map.bases),
            "real_bases": sorted(self.map._real_bases),
        }

    def resolve(self, id):
        found = self.map.get_revision(id)
        return {"rev": found.revision if found else None}

    def iterate(self, upper, lower, inclusive, implicit_base):
        found = self.map.iterate_revisions(upper, lower, inclusive=inclusive, implicit_base=implicit_base)
        return {"order": self.ids(found)}

    def go(self, way, to, current):
        steps = way(to, tuple(current))
        return {"order": [s.revision.revision for s in steps], "final_heads": self.steps(current, steps)}

    def upgrade(self, to, current):
        return self.go(self.scripts._upgrade_revs, to, current)

    def downgrade(self, to, current):
        return self.go(self.scripts._downgrade_revs, to, current)

    def stamp(self, to, current):
        return {"final_heads": self.steps(current, self.scripts._stamp_revs(to, tuple(current)))}


def answers(count, seed):
    rng = random.Random(seed)
    for number in range(count):
        revisions = graph(rng)
        for k, (op, args) in enumerate(questions(rng, revisions)):
            try:
                expected = getattr(Asked(revisions), op)(**args)
            except Exception as error:  # whatever it is called, it is a refusal
                expected = {"error": type(error).__name__, "message": str(error)}
            yield {"id": "random-%d-%d" % (number, k), "graph": drawn(revisions), "revisions": revisions, "op": op,
                   "args": args, "expected": expected}


def settled(answer):
    """What has to be the same for it to be an answer: sets, and not the order of what is unrelated."""
    expected = dict(answer["expected"])
    expected.pop("message", None)
    for key in ("order", "revs"):
        if key in expected:
            expected[key] = sorted(expected[key])
    return json.dumps(expected, sort_keys=True)


def broke(answer):
    args, error = answer["args"], answer["expected"].get("error")
    if answer["op"] == "downgrade" and error:
        # What is there, and nothing stands on it: there is nothing to undo, and nothing wrong with that.
        return any(args["to"] in below(answer["revisions"], head) for head in args["current"])
    return error in ("KeyError", "AssertionError")


def main():
    count, seed, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    warnings.simplefilter("ignore")
    if path == "-":
        json.dump(list(answers(count, seed)), sys.stdout)
        return
    runs = []
    for hashes in ("1", "2", "3"):
        asked = subprocess.run([sys.executable, __file__, str(count), str(seed), "-"], stdout=subprocess.PIPE, check=True,
                               env=dict(os.environ, PYTHONHASHSEED=hashes))
        runs.append(json.loads(asked.stdout))
    cases = [a for a, b, c in zip(*runs) if settled(a) == settled(b) == settled(c) and not broke(a)]
    with open(path, "w") as file:
        json.dump({"cases": cases}, file)
    print("%d graphs, seed %d: %d questions, %d without a settled answer" %
          (count, seed, len(runs[0]), len(runs[0]) - len(cases)))


main()
