#ifndef CWEBUI_H
#define CWEBUI_H

#include <stddef.h>

/// A file of the pages, as it was when the program was built.
typedef struct {
    /// Its address, such as `/assets/main.js`.
    const char *path;
    const unsigned char *bytes;
    size_t byte_count;
    const char *content_type;
} web_asset;

/// The file at `index`, counted from 0 in the order of addresses; NULL behind the last one.
const web_asset *web_asset_at(size_t index);

#endif
