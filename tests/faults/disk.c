/* A disk that fails at the n-th call, once or for good: reading, writing, syncing, truncating, opening, deleting and
 * locking, with a rollback journal and with a write-ahead log. An error, the database after some revision, and a second
 * start that succeeds.
 *
 *     test_faults_disk FOLDER STEP (1: every call) */
#include "state.h"
#include "support/check.h"

#include <unistd.h>

static jmp_buf exhausted;
static long calls, failing_at; /* 0: never */
static bool persistent, with_log;

static bool fails(void)
{
    calls++;
    return failing_at && (persistent ? calls >= failing_at : calls == failing_at);
}

/* -- a file system in front of the usual one ---------------------------------------------------------------------- */

struct shim_file {
    sqlite3_file file;
    sqlite3_file *real; /* behind this struct */
};

static sqlite3_vfs *usual;

static sqlite3_file *real_of(sqlite3_file *file)
{
    return ((struct shim_file *)file)->real;
}

static int shim_close(sqlite3_file *file)
{
    return real_of(file)->pMethods ? real_of(file)->pMethods->xClose(real_of(file)) : SQLITE_OK;
}

static int shim_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    return fails() ? SQLITE_IOERR_READ : real_of(file)->pMethods->xRead(real_of(file), bytes, size, at);
}

/* What fails has written half of it. */
static int shim_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    if (!fails())
        return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, at);
    real_of(file)->pMethods->xWrite(real_of(file), bytes, size / 2, at);
    return failing_at % 2 ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int shim_sync(sqlite3_file *file, int flags)
{
    return fails() ? SQLITE_IOERR_FSYNC : real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return fails() ? SQLITE_IOERR_FSTAT : real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int shim_lock(sqlite3_file *file, int lock)
{
    return fails() ? SQLITE_IOERR_LOCK : real_of(file)->pMethods->xLock(real_of(file), lock);
}

static int shim_unlock(sqlite3_file *file, int lock)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), lock);
}

static int shim_check_lock(sqlite3_file *file, int *locked)
{
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), locked);
}

static int shim_control(sqlite3_file *file, int what, void *argument)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}

static int shim_sector(sqlite3_file *file)
{
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int shim_characteristics(sqlite3_file *file)
{
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int shim_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return fails() ? SQLITE_IOERR_SHMMAP
                   : real_of(file)->pMethods->xShmMap(real_of(file), region, size, extend, memory);
}

static int shim_map_lock(sqlite3_file *file, int at, int count, int flags)
{
    return real_of(file)->pMethods->xShmLock(real_of(file), at, count, flags);
}

static void shim_barrier(sqlite3_file *file)
{
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int shim_unmap(sqlite3_file *file, int delete_it)
{
    return real_of(file)->pMethods->xShmUnmap(real_of(file), delete_it);
}

static const sqlite3_io_methods shim_methods = {
    .iVersion = 2,
    .xClose = shim_close,
    .xRead = shim_read,
    .xWrite = shim_write,
    .xTruncate = shim_truncate,
    .xSync = shim_sync,
    .xFileSize = shim_size,
    .xLock = shim_lock,
    .xUnlock = shim_unlock,
    .xCheckReservedLock = shim_check_lock,
    .xFileControl = shim_control,
    .xSectorSize = shim_sector,
    .xDeviceCharacteristics = shim_characteristics,
    .xShmMap = shim_map,
    .xShmLock = shim_map_lock,
    .xShmBarrier = shim_barrier,
    .xShmUnmap = shim_unmap,
};

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out)
{
    struct shim_file *shim = (struct shim_file *)file;
    (void)vfs;
    shim->file.pMethods = NULL;
    shim->real = (sqlite3_file *)(void *)(shim + 1);
    int code = fails() ? SQLITE_CANTOPEN : usual->xOpen(usual, name, shim->real, flags, flags_out);
    if (code == SQLITE_OK)
        shim->file.pMethods = &shim_methods;
    return code;
}

static int shim_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
    (void)vfs;
    return fails() ? SQLITE_IOERR_DELETE : usual->xDelete(usual, name, sync_folder);
}

static sqlite3_vfs shim;

static void stand_in_front(void)
{
    usual = sqlite3_vfs_find(NULL);
    shim = *usual;
    shim.zName = "failing";
    shim.szOsFile = usual->szOsFile + (int)sizeof(struct shim_file);
    shim.xOpen = shim_open;
    shim.xDelete = shim_delete;
    sqlite3_vfs_register(&shim, 1);
}

/* ----------------------------------------------------------------------------------------------------------------- */

static schema_status prepare(void *context, void *handle)
{
    (void)context;
    sqlite3_exec(handle,
                 with_log ? "pragma journal_mode = wal; pragma synchronous = normal" : "pragma synchronous = full",
                 NULL, NULL, NULL);
    return SCHEMA_OK;
}

static bool may_be(schema_status status)
{
    return status == SCHEMA_OK || status == SCHEMA_CORRUPT || schema_status_class(status) == SCHEMA_KIND_CONNECTION;
}

static void run(const char *path, const struct schema_program *program, long step)
{
    remove_database(path);
    calls = 0;
    CHECK(connect_as_program(path, program, prepare) == SCHEMA_OK);
    long all = calls, survived = 0;
    for (long at = 1; at <= all; at += step) {
        remove_database(path);
        calls = 0;
        failing_at = at;
        schema_status status = connect_as_program(path, program, prepare);
        failing_at = 0;
        survived += status == SCHEMA_OK;
        if (!CHECK(may_be(status)))
            fprintf(stderr, "call %ld: %s\n", at, schema_status_name(status));
        CHECK(revisions_in(path) >= 0);
        CHECK(connect_as_program(path, program, NULL) == SCHEMA_OK);
        CHECK(revisions_in(path) == CHAIN_LENGTH);
    }
    printf("%s, %s: %ld calls, every %ld failed, %ld times it did not matter\n", with_log ? "log" : "journal",
           persistent ? "for good" : "once", all, step, survived);
}

int main(int count, char **words)
{
    char path[512];
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    stand_in_front();
    struct region *region = schema_region_new(&exhausted);
    const struct schema_program *program = program_of(region, chain_of(region, CHAIN_LENGTH), CHAIN_LENGTH, false);
    snprintf(path, sizeof path, "%s/disk-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    long step = count > 2 ? atol(words[2]) : 1;
    for (int way = 0; way < 4; way++) {
        persistent = way & 1;
        with_log = way & 2;
        run(path, program, step);
    }
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
