/* What every call that can fail answers. */
#ifndef SCHEMA_STATUS_H
#define SCHEMA_STATUS_H

#if defined(__GNUC__) || defined(__clang__)
#define SCHEMA_MUST_USE __attribute__((warn_unused_result))
#else
#define SCHEMA_MUST_USE
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum schema_status {
    SCHEMA_OK,
    SCHEMA_NOT_FOUND,   /* no such row */
    SCHEMA_UNIQUE,      /* a primary key or unique constraint has that value already */
    SCHEMA_FOREIGN_KEY, /* the row it points to is not there, or rows point to this one */
    SCHEMA_NOT_NULL,
    SCHEMA_CHECK,
    SCHEMA_RANGE, /* a value that its type does not admit: too long, too large, not UTF-8, an enum out of range */
    SCHEMA_STALE, /* a versioned row that someone else has changed or deleted since it was read */
    SCHEMA_BUSY,  /* another connection holds the database */
    SCHEMA_RETRY, /* the transaction has to be done again from its start */
    SCHEMA_READ_ONLY,
    SCHEMA_CONNECTION, /* it cannot be made, or was lost */
    SCHEMA_TIMEOUT,    /* a deadline passed, or schema_interrupt */
    SCHEMA_AHEAD,      /* the database has revisions that this program does not know */
    SCHEMA_PENDING,    /* this program has revisions that the database does not, and the policy is not to apply them */
    SCHEMA_EDITED,     /* a revision was applied with another text */
    SCHEMA_DRIFT,      /* the database is not what its revisions made it */
    SCHEMA_PARTIAL,    /* a revision is half done */
    SCHEMA_POOLER,     /* a connection pooler stands between, and work is pending that it would break */
    SCHEMA_MIGRATION,  /* a revision failed; the database is as it was before it */
    SCHEMA_CORRUPT,    /* stored data that cannot be what was written */
    SCHEMA_NO_MEMORY,
    SCHEMA_MISUSE,   /* a call that is wrong whatever the data: a null where text must be, a commit without begin */
    SCHEMA_INTERNAL, /* a defect */
    SCHEMA_STATUS_COUNT
} schema_status;

typedef enum schema_status_kind {
    SCHEMA_KIND_OK,
    SCHEMA_KIND_DATA,       /* what the caller gave or asked for: NOT_FOUND to STALE */
    SCHEMA_KIND_AGAIN,      /* may well succeed when tried again: BUSY, RETRY, TIMEOUT */
    SCHEMA_KIND_CONNECTION, /* the connection or the state of the database */
    SCHEMA_KIND_DEFECT      /* a mistake in a program */
} schema_status_kind;

schema_status_kind schema_status_class(schema_status status);

/* "SCHEMA_NOT_FOUND"; never null. */
const char *schema_status_name(schema_status status);

/* Says that a status is not looked at on purpose. */
static inline void schema_ignore(schema_status status)
{
    (void)status;
}

#ifdef __cplusplus
}
#endif

#endif
