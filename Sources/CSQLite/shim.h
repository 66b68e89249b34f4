// SQLite, and what of its interface Swift cannot call: variadic functions and a constant that is a cast.
#include <sqlite3.h>

/// Switches `option` (SQLITE_DBCONFIG_…) on or off; SQLITE_OK when that is what it is now.
static inline int ts_sqlite_configure(sqlite3 *database, int option, int on) {
    int now = -1;
    int code = sqlite3_db_config(database, option, on, &now);
    return code != SQLITE_OK ? code : now == on ? SQLITE_OK : SQLITE_ERROR;
}

/// Binds a copy of `count` bytes of UTF-8.
static inline int ts_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a copy of `count` bytes.
static inline int ts_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}
