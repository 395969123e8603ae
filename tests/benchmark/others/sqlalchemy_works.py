"""The works of works.c as users of SQLAlchemy write them, on the same database: ORM and core.

sqlalchemy_works.py URL ENGINE CSV. It adds lines engine,"SQLAlchemy ORM|core, ns",work,,nanoseconds, to CSV, with the
columns of benchmark.csv, where hand and ratio are not known.
"""
import datetime
import decimal
import statistics
import sys
import time

from sqlalchemy import (JSON, BigInteger, Column, DateTime, ForeignKey, Integer, Numeric, String, create_engine, delete,
                        func, insert, select, update)
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
KNOWN, MOMENT = 1000, datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


class Account(Base):
    __tablename__ = "account_of_sqlalchemy"
    id = Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    email = Column(String, unique=True, nullable=False)
    nick = Column(String)
    role = Column(String, nullable=False)
    balance = Column(Numeric(12, 2), nullable=False)
    settings = Column(JSON, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False)
    updated_at = Column(DateTime(timezone=True), nullable=False)


KEY = BigInteger().with_variant(Integer, "sqlite")
PAGE = 100  # articles of each writer


class Writer(Base):
    __tablename__ = "writer_of_sqlalchemy"
    id = Column(KEY, primary_key=True)
    name = Column(String(80), nullable=False)


class Article(Base):
    __tablename__ = "article_of_sqlalchemy"
    id = Column(KEY, primary_key=True)
    writer_id = Column(KEY, ForeignKey(Writer.id), nullable=False, index=True)
    title = Column(String(200), nullable=False)
    views = Column(Integer, nullable=False)
    changed_at = Column(DateTime(timezone=True), nullable=False)


class Remark(Base):
    __tablename__ = "remark_of_sqlalchemy"
    id = Column(KEY, primary_key=True)
    article_id = Column(KEY, ForeignKey(Article.id), nullable=False, index=True)
    body = Column(String)
    score = Column(Integer, nullable=False)


def values(i):
    return dict(email="someone%07d@example.org" % i, nick="nick", role="member", balance=decimal.Decimal("12.50"),
                settings={}, created_at=MOMENT, updated_at=MOMENT)


def get_orm(session, count):
    for i in range(count):
        session.get(Account, i % KNOWN + 1)
        session.expunge_all()


def get_core(session, count):
    table = Account.__table__
    for i in range(count):
        session.execute(select(table).where(table.c.id == i % KNOWN + 1)).one()


def get_by_email_orm(session, count):
    for i in range(count):
        session.execute(select(Account).where(Account.email == "someone%07d@example.org" % (i % KNOWN))).scalar_one()
        session.expunge_all()


def get_by_email_core(session, count):
    table = Account.__table__
    for i in range(count):
        session.execute(select(table).where(table.c.email == "someone%07d@example.org" % (i % KNOWN))).one()


def insert_orm(session, count):
    for i in range(count):
        session.add(Account(**values(KNOWN + i)))
        session.flush()


def insert_core(session, count):
    for i in range(count):
        session.execute(insert(Account.__table__).values(**values(KNOWN + i)))


def update_orm(session, count):
    for i in range(count):
        session.get(Account, i % KNOWN + 1).nick = "one" if i % 2 else "two"
        session.flush()
        session.expunge_all()


def update_core(session, count):
    table = Account.__table__
    for i in range(count):
        session.execute(update(table).where(table.c.id == i % KNOWN + 1).values(nick="one" if i % 2 else "two"))


def scan_orm(session, count):
    assert len([a.id for a in session.execute(select(Account).limit(count)).scalars()]) == count


def scan_core(session, count):
    assert len([a.id for a in session.execute(select(Account.__table__).limit(count))]) == count


def many_orm(session, count):
    session.bulk_insert_mappings(Account, [values(KNOWN + i) for i in range(count)])
    session.flush()


def many_core(session, count):
    session.execute(insert(Account.__table__), [values(KNOWN + i) for i in range(count)])


w, a, r = Writer.__table__.c, Article.__table__.c, Remark.__table__.c


def join_core(session, count):
    for i in range(count):
        session.execute(select(r.id, r.body, r.score, a.title, a.views, w.name).where(
            r.article_id == a.id, a.writer_id == w.id, r.id == i % KNOWN + 1)).one()


def list_core(session, count):
    for i in range(count):
        rows = session.execute(select(a.id, a.title, a.views, a.changed_at).where(
            a.writer_id == i % (KNOWN // PAGE) + 1).order_by(a.id).limit(PAGE)).all()
        assert len(rows) == PAGE


def all_core(session, count):
    rows = session.execute(select(a.id, a.title, a.views, w.name).where(a.writer_id == w.id).order_by(a.id))
    assert len([row.id for row in rows]) == count


def group_core(session, count):
    for _ in range(count):
        session.execute(select(w.id, w.name, func.count(), func.sum(a.views)).where(a.writer_id == w.id).group_by(
            w.id, w.name).order_by(w.id)).all()


def seen_core(session, count):
    for i in range(count):
        session.execute(update(Article.__table__).where(a.id == i % KNOWN + 1).values(views=a.views + 1))


# As works_queries.c has them, by core alone.
QUERIES = [("query: join of three", KNOWN, 1000, join_core), ("query: 100 rows", KNOWN, 100, list_core),
           ("query: 1e5 rows", 100000, 100000, all_core), ("query: 10 groups", KNOWN, 100, group_core),
           ("query: update", KNOWN, 1000, seen_core)]

WORKS = [("get by key", 1000, 1000, get_orm, get_core), ("get by unique", 1000, 1000, get_by_email_orm, get_by_email_core),
         ("insert", 0, 1000, insert_orm, insert_core), ("update", 1000, 1000, update_orm, update_core),
         ("scan of 1e5", 100000, 100000, scan_orm, scan_core), ("insert of 1e5", 0, 100000, many_orm, many_core)]


def fill_accounts(session, rows):
    session.execute(delete(Account.__table__))
    if rows:
        session.execute(insert(Account.__table__), [dict(values(i), id=i + 1) for i in range(rows)])


def fill_articles(session, rows):
    for table in (Remark, Article, Writer):
        session.execute(delete(table.__table__))
    session.execute(insert(Writer.__table__), [dict(id=i + 1, name="Somebody Or Other") for i in range(rows // PAGE)])
    session.execute(insert(Article.__table__), [
        dict(id=i + 1, writer_id=i // PAGE + 1, title="Title of article %d" % i, views=i % 1000, changed_at=MOMENT)
        for i in range(rows)])
    session.execute(insert(Remark.__table__), [
        dict(id=i + 1, article_id=i + 1, body="well written" if i % 2 else None, score=0) for i in range(KNOWN)])


def measure(engine, fill, rows, count, work):
    with Session(engine) as session:
        fill(session, rows)
        session.commit()
        times = []
        for _ in range(3):
            start = time.perf_counter()
            work(session, count)
            times.append(time.perf_counter() - start)
            session.rollback()
        return statistics.median(times) / count * 1e9


def main():
    url, name, csv = sys.argv[1:4]
    url = url.replace("postgresql://", "postgresql+psycopg2://").replace("sqlite:", "sqlite:///")
    engine = create_engine(url)
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    print("%-20s %14s %14s" % (name, "ORM, ns", "core, ns"))
    with open(csv, "a", encoding="ascii") as out:
        for work, rows, count, orm, core in WORKS:
            figures = [measure(engine, fill_accounts, rows, count, each) for each in (orm, core)]
            print("%-20s %14.0f %14.0f" % (work, *figures))
            for kind, figure in zip(("ORM", "core"), figures):
                out.write("%s,SQLAlchemy %s in ns,%s,,%.0f,\n" % (name, kind, work, figure))
        for work, rows, count, core in QUERIES:
            figure = measure(engine, fill_articles, rows, count, core)
            print("%-20s %14s %14.0f" % (work, "", figure))
            out.write("%s,SQLAlchemy core in ns,%s,,%.0f,\n" % (name, work, figure))
    Base.metadata.drop_all(engine)


main()
