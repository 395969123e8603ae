/* A proxy between a client and a PostgreSQL server: it listens on 127.0.0.1, counts what the client asks, and at one of
 * these requests cuts the connection or ends the server's side of it. All other connections pass as they are. */
#ifndef TESTS_SUPPORT_PROXY_H
#define TESTS_SUPPORT_PROXY_H

#include <stdbool.h>
#include <stddef.h>

enum proxy_cut {
    PROXY_PASSES,
    PROXY_LOSES_REQUEST, /* the request does not reach the server */
    PROXY_LOSES_ANSWER,  /* it does, and is carried out; its answer is lost */
    PROXY_TERMINATES,    /* the backend is ended by pg_terminate_backend before the request reaches it */
    PROXY_STALLS,        /* nothing goes on, in either direction, until the proxy stops */
};

struct proxy;

/* Forks. `server` is a URL of the server with a socket's folder in host=. `at`: which request is meant, from 1, counted
 * over all connections. Ends the process when it cannot. */
struct proxy *proxy_start(const char *server, enum proxy_cut cut, unsigned at);

/* The URL that goes through it, to the same database. */
const char *proxy_url(const struct proxy *proxy);

/* Ends it; answers how many requests it has seen. */
unsigned proxy_stop(struct proxy *proxy);

#endif
