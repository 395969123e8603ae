/* The runtime that generated code stands on: everything an application may call. */
#ifndef SCHEMA_RUNTIME_H
#define SCHEMA_RUNTIME_H

#include "schemac/arena.h"
#include "schemac/by_hand.h"
#include "schemac/cursor.h"
#include "schemac/database.h"
#include "schemac/status.h"
#include "schemac/values.h"

/* Generated headers check this against the one they were made for. */
#define SCHEMA_ABI 2

#endif
