/* Notifications, where the engine has them. */
#include "access/database.h"

/* False: the error is put. */
static bool may(schema_db *db, bool given)
{
    if (!schema_db_may_start(db))
        return false;
    if (given && db->access->listen)
        return true;
    schema_db_fail_with(db, SCHEMA_MISUSE,
                        given ? "this engine has no notifications"
                              : "a channel or a place for the notification is null");
    return false;
}

static schema_status ended(schema_db *db, schema_status status, const struct failure *failure)
{
    if (status == SCHEMA_OK)
        return status;
    if (status == SCHEMA_NOT_FOUND)
        return schema_db_fail_with(db, status, "no notification came");
    status = schema_db_fail(db, failure, NULL);
    schema_db_spoil(db, status);
    return status;
}

schema_status schema_listen(schema_db *db, const char *channel)
{
    struct failure failure;
    if (!db)
        return SCHEMA_MISUSE;
    if (!may(db, channel && *channel))
        return db->error.status;
    return ended(db, db->access->listen(db->handle, channel, &failure), &failure);
}

schema_status schema_notified(schema_db *db, int timeout_ms, schema_notification *notification)
{
    struct failure failure;
    if (!db)
        return SCHEMA_MISUSE;
    if (!may(db, notification != NULL))
        return db->error.status;
    return ended(db, db->access->notified(db->handle, timeout_ms, notification, &failure), &failure);
}
