// libarchive: exports of models as tar archives.
#include <archive.h>
#include <archive_entry.h>
