/* The runtime that generated code stands on: everything an application may call. */
#ifndef SCHEMA_RUNTIME_H
#define SCHEMA_RUNTIME_H

#include "schema/arena.h"
#include "schema/cursor.h"
#include "schema/database.h"
#include "schema/status.h"
#include "schema/values.h"

/* Generated headers check this against the one they were made for. */
#define SCHEMA_ABI 1

#endif
