/* Statuses: their names and their classes. */
#include "schemac/status.h"

const char *schema_status_name(schema_status status)
{
    static const char *const names[SCHEMA_STATUS_COUNT] = {
        [SCHEMA_OK] = "SCHEMA_OK",
        [SCHEMA_NOT_FOUND] = "SCHEMA_NOT_FOUND",
        [SCHEMA_UNIQUE] = "SCHEMA_UNIQUE",
        [SCHEMA_FOREIGN_KEY] = "SCHEMA_FOREIGN_KEY",
        [SCHEMA_NOT_NULL] = "SCHEMA_NOT_NULL",
        [SCHEMA_CHECK] = "SCHEMA_CHECK",
        [SCHEMA_RANGE] = "SCHEMA_RANGE",
        [SCHEMA_STALE] = "SCHEMA_STALE",
        [SCHEMA_BUSY] = "SCHEMA_BUSY",
        [SCHEMA_RETRY] = "SCHEMA_RETRY",
        [SCHEMA_READ_ONLY] = "SCHEMA_READ_ONLY",
        [SCHEMA_CONNECTION] = "SCHEMA_CONNECTION",
        [SCHEMA_TIMEOUT] = "SCHEMA_TIMEOUT",
        [SCHEMA_AHEAD] = "SCHEMA_AHEAD",
        [SCHEMA_PENDING] = "SCHEMA_PENDING",
        [SCHEMA_EDITED] = "SCHEMA_EDITED",
        [SCHEMA_DRIFT] = "SCHEMA_DRIFT",
        [SCHEMA_PARTIAL] = "SCHEMA_PARTIAL",
        [SCHEMA_POOLER] = "SCHEMA_POOLER",
        [SCHEMA_MIGRATION] = "SCHEMA_MIGRATION",
        [SCHEMA_CORRUPT] = "SCHEMA_CORRUPT",
        [SCHEMA_NO_MEMORY] = "SCHEMA_NO_MEMORY",
        [SCHEMA_MISUSE] = "SCHEMA_MISUSE",
        [SCHEMA_INTERNAL] = "SCHEMA_INTERNAL",
    };
    return (unsigned)status < SCHEMA_STATUS_COUNT ? names[status] : "SCHEMA_UNKNOWN";
}

schema_status_kind schema_status_class(schema_status status)
{
    switch (status) {
    case SCHEMA_OK:
        return SCHEMA_KIND_OK;
    case SCHEMA_NOT_FOUND:
    case SCHEMA_UNIQUE:
    case SCHEMA_FOREIGN_KEY:
    case SCHEMA_NOT_NULL:
    case SCHEMA_CHECK:
    case SCHEMA_RANGE:
    case SCHEMA_STALE:
        return SCHEMA_KIND_DATA;
    case SCHEMA_BUSY:
    case SCHEMA_RETRY:
    case SCHEMA_TIMEOUT:
        return SCHEMA_KIND_AGAIN;
    case SCHEMA_READ_ONLY:
    case SCHEMA_CONNECTION:
    case SCHEMA_AHEAD:
    case SCHEMA_PENDING:
    case SCHEMA_EDITED:
    case SCHEMA_DRIFT:
    case SCHEMA_PARTIAL:
    case SCHEMA_POOLER:
    case SCHEMA_MIGRATION:
    case SCHEMA_CORRUPT:
        return SCHEMA_KIND_CONNECTION;
    default:
        return SCHEMA_KIND_DEFECT;
    }
}
