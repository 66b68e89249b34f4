// POLLRDHUP
#define _GNU_SOURCE
#include "CMicroHTTPD.h"

#include <errno.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The target is decoded in Swift, after it was cut into segments.
static size_t leave_as_sent(void *context, struct MHD_Connection *connection, char *text) {
    (void)context, (void)connection;
    return strlen(text);
}

struct MHD_Daemon *ts_http_start(const ts_http_daemon_options *options) {
    struct MHD_OptionItem items[] = {
        {MHD_OPTION_THREAD_POOL_SIZE, (intptr_t)options->threads, NULL},
        {MHD_OPTION_CONNECTION_LIMIT, (intptr_t)options->connections, NULL},
        {MHD_OPTION_CONNECTION_TIMEOUT, (intptr_t)options->idle_seconds, NULL},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, (intptr_t)options->connection_memory, NULL},
        {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)options->complete, options->context},
        {MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)options->notify, options->context},
        {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)options->begin, options->context},
        {MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t)leave_as_sent, NULL},
        {MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, NULL},
        {options->key ? MHD_OPTION_HTTPS_MEM_KEY : MHD_OPTION_END, 0, (void *)options->key},
        {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)options->certificate},
        {MHD_OPTION_HTTPS_PRIORITIES, 0, "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"},
        {MHD_OPTION_END, 0, NULL},
    };
    // Not epoll: there, uploads that were broken off stayed open for ever (0.9.75).
    unsigned int flags = MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ITC;
    if (options->key) flags |= MHD_USE_TLS;
    return MHD_start_daemon(flags, 0, NULL, NULL, options->handle, options->context, MHD_OPTION_ARRAY, items, MHD_OPTION_END);
}

int ts_http_descriptor(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

void *ts_http_socket_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

size_t ts_http_head_bytes(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}

// Where the next line of a head must begin.
typedef struct line_place {
    const char *next;
    bool is_strict;
} line_place;

static enum MHD_Result follow(
    void *context, enum MHD_ValueKind kind, const char *name, size_t name_bytes, const char *value, size_t value_bytes) {
    (void)kind;
    line_place *place = context;
    place->is_strict = name == place->next && value > name + name_bytes;
    for (const char *at = name + name_bytes + 1; place->is_strict && at < value; at++)
        place->is_strict = *at == ' ' || *at == '\t';
    // CR and LF have become zeros; a lone LF has become one.
    place->is_strict = place->is_strict && value[value_bytes] == 0 && value[value_bytes + 1] == 0;
    place->next = value + value_bytes + 2;
    return place->is_strict ? MHD_YES : MHD_NO;
}

bool ts_http_head_is_strict(
    struct MHD_Connection *connection, const char *method, const char *target, size_t target_bytes, const char *version) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    if (MHD_get_version()[0] != '0' || !info) return true;
    size_t version_bytes = strlen(version);
    if (target != method + strlen(method) + 1 || version != target + target_bytes + 1) return false;
    if (version[version_bytes] != 0 || version[version_bytes + 1] != 0) return false;
    line_place place = {version + version_bytes + 2, true};
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, follow, &place);
    // What is left is the empty line.
    return place.is_strict && place.next + 2 == method + info->header_size;
}

void ts_http_closed(const int *descriptors, bool *closed, size_t count) {
#ifdef POLLRDHUP
    const short asked = POLLRDHUP;
#else
    const short asked = 0;
#endif
    struct pollfd *sockets = calloc(count ? count : 1, sizeof *sockets);
    if (!sockets) return;
    for (size_t i = 0; i < count; i++) sockets[i] = (struct pollfd){descriptors[i], asked, 0};
    if (poll(sockets, (nfds_t)count, 0) > 0)
        for (size_t i = 0; i < count; i++) closed[i] = (sockets[i].revents & (asked | POLLHUP | POLLERR | POLLNVAL)) != 0;
    free(sockets);
}

long ts_http_send(int descriptor, const void *bytes, size_t count) {
#ifdef MSG_NOSIGNAL
    return send(descriptor, bytes, count, MSG_DONTWAIT | MSG_NOSIGNAL);
#else
    return send(descriptor, bytes, count, MSG_DONTWAIT);
#endif
}

void ts_http_limit_unsent(int descriptor, int bytes) {
    setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
}

long ts_http_send_encrypted(struct MHD_Connection *connection, const void *bytes, size_t count) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_GNUTLS_SESSION);
    if (!info || !info->tls_session) return -1;
    long sent = gnutls_record_send(info->tls_session, bytes, count);
    gnutls_bye(info->tls_session, GNUTLS_SHUT_WR);
    return sent;
}

void ts_http_wait(const int *listeners, size_t count, int wake, int milliseconds) {
    struct pollfd sockets[16];
    size_t used = 0;
    sockets[used++] = (struct pollfd){wake, POLLIN, 0};
    for (size_t i = 0; i < count && used < 16; i++) sockets[used++] = (struct pollfd){listeners[i], POLLIN, 0};
    if (poll(sockets, (nfds_t)used, milliseconds) <= 0) return;
    char bytes[64];
    if (sockets[0].revents)
        while (read(wake, bytes, sizeof bytes) > 0) {}
}

int ts_http_accept(int listener, char *address, size_t address_bytes) {
    struct sockaddr_storage from;
    socklen_t from_bytes = sizeof from;
    int descriptor = accept(listener, (struct sockaddr *)&from, &from_bytes);
    if (descriptor < 0) return errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM ? -2 : -1;
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    address[0] = 0;
    if (from.ss_family == AF_INET || from.ss_family == AF_INET6)
        getnameinfo((struct sockaddr *)&from, from_bytes, address, (socklen_t)address_bytes, NULL, 0, NI_NUMERICHOST);
    return descriptor;
}

bool ts_http_add(struct MHD_Daemon *daemon, int descriptor) {
    // The address is kept by the caller; the library needs one of any kind.
    struct sockaddr none = {.sa_family = AF_UNSPEC};
    return MHD_add_connection(daemon, descriptor, &none, sizeof none) == MHD_YES;
}

void ts_http_end_by_closing(struct MHD_Response *response) {
    MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
}

typedef struct thread_start {
    void (*body)(void *context);
    void *context;
} thread_start;

static void *run_thread(void *start) {
    thread_start copy = *(thread_start *)start;
    free(start);
    copy.body(copy.context);
    return NULL;
}

bool ts_http_thread(void (*body)(void *context), void *context) {
    thread_start *start = malloc(sizeof *start);
    if (!start) return false;
    *start = (thread_start){body, context};
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_thread, start) != 0) {
        free(start);
        return false;
    }
    pthread_detach(thread);
    return true;
}
