// A C view of simdjson's document parser: one call turns bytes into a flat list of nodes in document order.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum ts_json_kind {
    TS_JSON_NULL = 0,
    TS_JSON_FALSE,
    TS_JSON_TRUE,
    TS_JSON_INTEGER,
    TS_JSON_UNSIGNED,
    TS_JSON_NUMBER,
    TS_JSON_STRING,
    TS_JSON_ARRAY,
    TS_JSON_OBJECT,
} ts_json_kind;

/// One value. A container is followed by its children: an array by `count` values, an object by `count` pairs of a
/// string node and a value.
typedef struct ts_json_node {
    uint32_t kind;
    uint32_t count;
    union {
        int64_t integer;
        uint64_t natural;
        double number;
        struct {
            const char *bytes;
            size_t length;
        } text;
    };
} ts_json_node;

typedef struct ts_json_document ts_json_document;

/// Parses `length` bytes. On failure returns NULL and points `message` at a static text.
ts_json_document *ts_json_parse(const char *bytes, size_t length, size_t max_depth, const char **message);
const ts_json_node *ts_json_nodes(const ts_json_document *document, size_t *count);
void ts_json_free(ts_json_document *document);
/// Version of simdjson that this was compiled with, such as "3.0.1".
const char *ts_json_library_version(void);

#ifdef __cplusplus
}
#endif

#endif
