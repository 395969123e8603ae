"""The works of works.c as users of SQLAlchemy write them, on the same database: ORM and core.

sqlalchemy_works.py URL ENGINE CSV. It adds lines engine,"SQLAlchemy ORM|core, ns",work,,nanoseconds, to CSV, with the
columns of benchmark.csv, where hand and ratio are not known.
"""
import datetime
import decimal
import statistics
import sys
import time

from sqlalchemy import (JSON, BigInteger, Column, DateTime, Integer, Numeric, String, create_engine, delete, insert,
                        select, update)
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


WORKS = [("get by key", 1000, 1000, get_orm, get_core), ("get by unique", 1000, 1000, get_by_email_orm, get_by_email_core),
         ("insert", 0, 1000, insert_orm, insert_core), ("update", 1000, 1000, update_orm, update_core),
         ("scan of 1e5", 100000, 100000, scan_orm, scan_core), ("insert of 1e5", 0, 100000, many_orm, many_core)]


def measure(engine, rows, count, work):
    with Session(engine) as session:
        session.execute(delete(Account.__table__))
        if rows:
            session.execute(insert(Account.__table__), [dict(values(i), id=i + 1) for i in range(rows)])
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
    print("%-14s %14s %14s" % (name, "ORM, ns", "core, ns"))
    with open(csv, "a", encoding="ascii") as out:
        for work, rows, count, orm, core in WORKS:
            figures = [measure(engine, rows, count, each) for each in (orm, core)]
            print("%-14s %14.0f %14.0f" % (work, *figures))
            for kind, figure in zip(("ORM", "core"), figures):
                out.write("%s,SQLAlchemy %s in ns,%s,,%.0f,\n" % (name, kind, work, figure))
    Base.metadata.drop_all(engine)


main()
