// Lets the kernel begin to write what was appended to a file, where there is a call for that; it promises nothing.
#ifndef CFILESYNC_SHIM_H
#define CFILESYNC_SHIM_H

#ifdef __linux__
// Not declared to Swift: it is visible only with _GNU_SOURCE.
extern int sync_file_range(int descriptor, long long offset, long long count, unsigned int flags);
#endif

static inline void ts_begin_sync(int descriptor, long long offset, long long count) {
#ifdef __linux__
    // SYNC_FILE_RANGE_WRITE
    (void)sync_file_range(descriptor, offset, count, 2);
#else
    (void)descriptor, (void)offset, (void)count;
#endif
}

#endif
