/* Inside place*.c: an engine's side of a place. */
#ifndef TESTS_SUPPORT_PLACE_PARTS_H
#define TESTS_SUPPORT_PLACE_PARTS_H

#include "support/place.h"

struct place_functions {
    const char *engine;
    bool (*open)(struct place *place, const char *scratch, const char *name);
    void (*remove)(struct place *place);
    void (*clear)(struct place *place);
    const char *(*execute)(struct region *region, struct place *place, const char *sql); /* null, or what went wrong */
    void (*execute_each)(struct region *region, struct place *place, char *sql);
    const char *(*rows)(struct region *region, struct place *place, const char *sql);
    const char *(*tried)(struct region *region, struct place *place, const char *change, const char *sql);
    const char *(*structure)(struct region *region, struct place *place, bool names);
    const char *(*content)(struct region *region, struct place *place);
    const char *(*broken)(struct region *region, struct place *place);
    const char *(*dump)(struct region *region, struct place *place);
    schema_status (*on_connect)(void *context, void *handle);
    const struct schema_engine *(*applier)(void); /* what place_upgrade applies by */
};

struct place {
    const struct place_functions *functions;
    char url[700];
    char path[512]; /* SQLite */
    char name[80];  /* PostgreSQL: of the database */
    void *handle;
};

extern const struct place_functions place_on_sqlite, place_on_postgresql;

#endif
