// The Zstandard format.
#include <zstd.h>
