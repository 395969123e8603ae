/* The proxy: see proxy.h. A child process with one loop over its connections. It owns: where a request of the protocol
 * ends (a simple query, or the Sync behind an extended one). */
#include "support/proxy.h"

#include <arpa/inet.h>
#include <libpq-fe.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

struct seen { /* shared with the child */
    volatile unsigned requests;
};

struct proxy {
    pid_t child;
    struct seen *seen;
    char url[700];
};

enum { MOST_CONNECTIONS = 64, BUFFER = 65536 };

struct connection {
    int client, server;
    unsigned char head[5];  /* of the message that is coming from the client: its type and length */
    size_t head_size, left; /* bytes of the head that are there; of its body that are to come */
    bool started;           /* past the startup message, which has no type */
    bool loses_answers;
    int backend;
};

struct serving {
    const char *server_url;
    struct sockaddr_un address;
    enum proxy_cut cut;
    unsigned at;
    struct seen *seen;
    bool stalled;
    size_t count;
    struct connection connections[MOST_CONNECTIONS];
};

static void die(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static void write_all(int to, const unsigned char *bytes, size_t size)
{
    while (size) {
        ssize_t written = send(to, bytes, size, MSG_NOSIGNAL);
        if (written <= 0)
            return;
        bytes += written;
        size -= (size_t)written;
    }
}

static void terminate_backend(const struct serving *serving, int backend)
{
    char sql[80];
    PGconn *connection = PQconnectdb(serving->server_url);
    snprintf(sql, sizeof sql, "select pg_terminate_backend(%d, 5000)", backend);
    PQclear(PQexec(connection, sql));
    PQfinish(connection);
}

static void end(struct connection *connection)
{
    close(connection->client);
    close(connection->server);
    connection->client = connection->server = -1;
}

/* True: the request goes on to the server. */
static bool request(struct serving *serving, struct connection *connection)
{
    if (++serving->seen->requests != serving->at)
        return true;
    switch (serving->cut) {
    case PROXY_LOSES_REQUEST:
        return false;
    case PROXY_LOSES_ANSWER:
        connection->loses_answers = true;
        return true;
    case PROXY_TERMINATES:
        terminate_backend(serving, connection->backend);
        return true;
    case PROXY_STALLS:
        serving->stalled = true;
        return true;
    case PROXY_PASSES:
        break;
    }
    return true;
}

/* Finds where messages end in what came from the client. False: the connection is to be cut here. */
static bool follow(struct serving *serving, struct connection *connection, const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size;) {
        if (connection->left) {
            size_t step = size - i < connection->left ? size - i : connection->left;
            connection->left -= step;
            i += step;
            continue;
        }
        size_t skipped = connection->started ? 0 : 1; /* the startup message has a length alone */
        connection->head[skipped + connection->head_size++] = bytes[i++];
        if (connection->head_size + skipped < 5)
            continue;
        uint32_t length;
        memcpy(&length, connection->head + 1, 4);
        connection->left = ntohl(length) - 4;
        connection->head_size = 0;
        bool counts = connection->started && (connection->head[0] == 'Q' || connection->head[0] == 'S');
        connection->started = true;
        if (counts && !request(serving, connection))
            return false;
    }
    return true;
}

/* The key data that the server sends at the start holds the backend's process: K, 12, pid, key. */
static void find_backend(struct connection *connection, const unsigned char *bytes, size_t size)
{
    static const unsigned char head[] = {'K', 0, 0, 0, 12};
    for (size_t i = 0; !connection->backend && i + 9 <= size; i++)
        if (memcmp(bytes + i, head, sizeof head) == 0) {
            uint32_t pid;
            memcpy(&pid, bytes + i + 5, 4);
            connection->backend = (int)ntohl(pid);
        }
}

static void from_client(struct serving *serving, struct connection *connection)
{
    static unsigned char buffer[BUFFER];
    ssize_t size = recv(connection->client, buffer, sizeof buffer, 0);
    if (size <= 0 || !follow(serving, connection, buffer, (size_t)size)) {
        end(connection);
        return;
    }
    if (!serving->stalled)
        write_all(connection->server, buffer, (size_t)size);
}

static void from_server(struct connection *connection)
{
    static unsigned char buffer[BUFFER];
    ssize_t size = recv(connection->server, buffer, sizeof buffer, 0);
    if (size > 0)
        find_backend(connection, buffer, (size_t)size);
    /* What the server answers is not told: by then the request has been carried out. */
    if (size <= 0 || connection->loses_answers)
        end(connection);
    else
        write_all(connection->client, buffer, (size_t)size);
}

static void accept_one(struct serving *serving, int listener)
{
    int client = accept(listener, NULL, NULL);
    int server = socket(AF_UNIX, SOCK_STREAM, 0);
    if (client < 0 || server < 0)
        return;
    if (serving->count == MOST_CONNECTIONS ||
        connect(server, (const struct sockaddr *)&serving->address, sizeof serving->address) != 0) {
        close(client);
        close(server);
        return;
    }
    serving->connections[serving->count++] = (struct connection){.client = client, .server = server};
}

static void serve(struct serving *serving, int listener)
{
    for (;;) {
        struct pollfd polled[1 + 2 * MOST_CONNECTIONS] = {{.fd = listener, .events = POLLIN}};
        for (size_t i = 0; i < serving->count; i++) {
            polled[1 + 2 * i] = (struct pollfd){.fd = serving->connections[i].client, .events = POLLIN};
            polled[2 + 2 * i] = (struct pollfd){.fd = serving->connections[i].server, .events = POLLIN};
        }
        size_t count = serving->count;
        if (poll(polled, 1 + 2 * count, -1) < 0)
            die("poll");
        if (serving->stalled)
            for (;;)
                pause();
        for (size_t i = 0; i < count; i++) {
            struct connection *connection = &serving->connections[i];
            if (connection->server >= 0 && polled[2 + 2 * i].revents)
                from_server(connection);
            if (connection->client >= 0 && polled[1 + 2 * i].revents)
                from_client(serving, connection);
        }
        if (polled[0].revents)
            accept_one(serving, listener);
        size_t kept = 0;
        for (size_t i = 0; i < serving->count; i++)
            if (serving->connections[i].client >= 0)
                serving->connections[kept++] = serving->connections[i];
        serving->count = kept;
    }
}

/* The socket's path from …?host=FOLDER&…, and the URL with this proxy in place of it. */
static void place_of(const char *server, struct sockaddr_un *address, char *url, size_t room, int port)
{
    const char *host = strstr(server, "host=");
    if (!host)
        die("the server's URL has no host=");
    size_t length = strcspn(host + 5, "&");
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    snprintf(address->sun_path, sizeof address->sun_path, "%.*s/.s.PGSQL.5432", (int)length, host + 5);
    snprintf(url, room, "%.*shost=127.0.0.1&port=%d&sslmode=disable&gssencmode=disable%s", (int)(host - server), server,
             port, host + 5 + length);
}

struct proxy *proxy_start(const char *server, enum proxy_cut cut, unsigned at)
{
    struct proxy *proxy = calloc(1, sizeof *proxy);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof here;
    if (!proxy || listener < 0 || bind(listener, (const struct sockaddr *)&here, sizeof here) != 0 ||
        listen(listener, 64) != 0 || getsockname(listener, (struct sockaddr *)&here, &size) != 0)
        die("proxy");
    proxy->seen = mmap(NULL, sizeof *proxy->seen, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (proxy->seen == MAP_FAILED)
        die("mmap");
    static struct serving serving;
    serving = (struct serving){.server_url = server, .cut = cut, .at = at, .seen = proxy->seen};
    place_of(server, &serving.address, proxy->url, sizeof proxy->url, ntohs(here.sin_port));
    proxy->child = fork();
    if (proxy->child < 0)
        die("fork");
    if (proxy->child == 0) {
        serve(&serving, listener);
        _exit(0);
    }
    close(listener);
    return proxy;
}

const char *proxy_url(const struct proxy *proxy)
{
    return proxy->url;
}

unsigned proxy_stop(struct proxy *proxy)
{
    unsigned requests = proxy->seen->requests;
    kill(proxy->child, SIGKILL);
    waitpid(proxy->child, NULL, 0);
    munmap(proxy->seen, sizeof *proxy->seen);
    free(proxy);
    return requests;
}
