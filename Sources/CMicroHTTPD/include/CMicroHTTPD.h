// What Swift cannot call of libmicrohttpd: functions with variable arguments, and unions.
#ifndef CMICROHTTPD_H
#define CMICROHTTPD_H

#include <microhttpd.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

/// What a daemon is started with; the callbacks get `context`.
typedef struct ts_http_daemon_options {
    unsigned int threads;
    unsigned int connections;
    unsigned int idle_seconds;
    size_t connection_memory;
    /// PEM texts of key and certificate, or NULL for connections without TLS.
    const char *key;
    const char *certificate;
    void *context;
    void *(*begin)(void *context, const char *target, struct MHD_Connection *connection);
    MHD_AccessHandlerCallback handle;
    MHD_RequestCompletedCallback complete;
    MHD_NotifyConnectionCallback notify;
} ts_http_daemon_options;

/// Starts a daemon without a socket of its own, which gets its connections by MHD_add_connection; NULL when it cannot.
struct MHD_Daemon *ts_http_start(const ts_http_daemon_options *options);

/// The socket of a connection.
int ts_http_descriptor(struct MHD_Connection *connection);

/// What `notify` has put at a connection.
void *ts_http_socket_context(struct MHD_Connection *connection);

/// Bytes of the request's head.
size_t ts_http_head_bytes(struct MHD_Connection *connection);

/// Whether the lines of a head follow one another as they were sent: one space between the parts of the first line, every line
/// ended by CR LF, none folded, no NUL. The library reads in place, so a line that it read otherwise leaves a gap.
/// Later versions than 0.9 refuse such lines themselves; there it is always true.
bool ts_http_head_is_strict(
    struct MHD_Connection *connection, const char *method, const char *target, size_t target_bytes, const char *version);

/// Whether a socket's other side has closed its half or all of it, for each of `count`; the descriptors are not waited for.
void ts_http_closed(const int *descriptors, bool *closed, size_t count);

/// Sends without a signal and without waiting; returns the number of bytes sent, or -1.
long ts_http_send(int descriptor, const void *bytes, size_t count);

/// Bounds what the kernel keeps of a socket for a reader that does not come.
void ts_http_limit_unsent(int descriptor, int bytes);

/// The same as `ts_http_send` through a connection's TLS, and says that nothing follows.
long ts_http_send_encrypted(struct MHD_Connection *connection, const void *bytes, size_t count);

/// Waits until one of the listening sockets or `wake` can be read, at most so long; -1 waits without end.
void ts_http_wait(const int *listeners, size_t count, int wake, int milliseconds);

/// Takes a waiting connection, which no child process inherits; -1 where none waits or it failed, -2 where the system has no
/// descriptor or memory for it. `address` gets its numeric address, an empty text for a socket file.
int ts_http_accept(int listener, char *address, size_t address_bytes);

/// Hands a socket over to a daemon, which closes it in every case.
bool ts_http_add(struct MHD_Daemon *daemon, int descriptor);

/// Lets the end of the connection be the end of a response without a length, instead of chunks.
void ts_http_end_by_closing(struct MHD_Response *response);

/// Runs `body` with `context` on a thread of its own.
bool ts_http_thread(void (*body)(void *context), void *context);

#endif
