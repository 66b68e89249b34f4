// zlib: the gzip format.
#include <zlib.h>
