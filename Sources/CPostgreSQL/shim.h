// PostgreSQL's client library.
#include <libpq-fe.h>

static inline void ts_pq_ignore(void *context, const PGresult *notice) { (void)context; (void)notice; }

/// Keeps notices of the server from standard error, where libpq writes them otherwise.
static inline void ts_pq_ignore_notices(PGconn *connection) { PQsetNoticeReceiver(connection, ts_pq_ignore, NULL); }
