// One owner of the threads: kernels run in the OpenMP team that oneDNN uses. The toolchain's clang has no omp.h, so the few
// entry points of libgomp's stable interface are declared here; elsewhere Grand Central Dispatch does the same.
#include "variants.h"

#include <stdatomic.h>

#if defined(__linux__)
void GOMP_parallel(void (*fn)(void *), void *data, unsigned threads, unsigned flags);
int omp_get_thread_num(void);
int omp_get_max_threads(void);
void omp_set_num_threads(int count);
int ts_threads(void) { return omp_get_max_threads(); }
void ts_set_threads(int count) { omp_set_num_threads(count < 1 ? 1 : count); }
#else
#include <dispatch/dispatch.h>
static int thread_count = 1;
int ts_threads(void) { return thread_count; }
void ts_set_threads(int count) { thread_count = count < 1 ? 1 : count; }
#endif

typedef struct team {
    void (*member)(struct team *team, int thread);
    int threads;
    int64_t count;
    atomic_llong next;
    void (*range)(void *, int64_t, int64_t);
    void (*each)(void *, int64_t, int);
    void *context;
} team;

#if defined(__linux__)
static void enter(void *data) {
    team *t = data;
    t->member(t, omp_get_thread_num());
}
static void run(team *t) { GOMP_parallel(enter, t, (unsigned)t->threads, 0); }
#else
static void enter(void *data, size_t thread) {
    team *t = data;
    t->member(t, (int)thread);
}
static void run(team *t) { dispatch_apply_f((size_t)t->threads, DISPATCH_APPLY_AUTO, t, enter); }
#endif

static void range_member(team *t, int thread) {
    int64_t begin = t->count * thread / t->threads, end = t->count * (thread + 1) / t->threads;
    if (begin < end) t->range(t->context, begin, end);
}

static void each_member(team *t, int thread) {
    for (;;) {
        int64_t index = atomic_fetch_add_explicit(&t->next, 1, memory_order_relaxed);
        if (index >= t->count) return;
        t->each(t->context, index, thread);
    }
}

void ts_parallel_ranges(int64_t count, int64_t grain, void (*body)(void *, int64_t, int64_t), void *context) {
    int threads = ts_threads();
    if (grain < 1) grain = 1;
    if (threads > count / grain) threads = (int)(count / grain);
    if (threads <= 1) {
        if (count > 0) body(context, 0, count);
        return;
    }
    team t = {.member = range_member, .threads = threads, .count = count, .range = body, .context = context};
    run(&t);
}

void ts_parallel_each(int64_t count, void (*body)(void *, int64_t, int), void *context) {
    int threads = ts_threads();
    if (threads > count) threads = (int)count;
    if (threads <= 1) {
        for (int64_t index = 0; index < count; index++) body(context, index, 0);
        return;
    }
    team t = {.member = each_member, .threads = threads, .count = count, .each = body, .context = context};
    run(&t);
}
