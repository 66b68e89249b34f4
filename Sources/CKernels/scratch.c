// Memory that kernels need while they run. Each calling thread keeps its own, as large as it ever needed: fresh memory costs more to
// touch for the first time than most kernels take.
#include "variants.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct scratch {
    void *memory;
    size_t bytes;
} scratch;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool has_key;

static void release(void *value) {
    scratch *own = value;
    free(own->memory);
    free(own);
}

static void make_key(void) { has_key = pthread_key_create(&key, release) == 0; }

static scratch *of_this_thread(void) {
    pthread_once(&once, make_key);
    if (!has_key) return NULL;
    scratch *own = pthread_getspecific(key);
    if (own) return own;
    own = calloc(1, sizeof *own);
    if (own && pthread_setspecific(key, own) != 0) {
        free(own);
        return NULL;
    }
    return own;
}

void *ts_scratch(size_t bytes) {
    scratch *own = of_this_thread();
    if (!own) return NULL;
    if (own->bytes < bytes || !own->memory) {
        free(own->memory);
        bytes = (bytes + 4095) / 4096 * 4096 + 4096; // aligned_alloc wants a multiple of the alignment
        own->memory = aligned_alloc(64, bytes);
        own->bytes = own->memory ? bytes : 0;
    }
    return own->memory;
}

void ts_release_scratch(void) {
    scratch *own = of_this_thread();
    if (!own) return;
    free(own->memory);
    *own = (scratch){0};
}

#if defined(__linux__)
#include <malloc.h>
#endif

void ts_return_large_memory(int64_t size) {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, (int)size);
#else
    (void)size;
#endif
}

void ts_return_freed_memory(void) {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}
