// One owner of the threads: kernels run in the OpenMP team that oneDNN uses. The toolchain's clang has no omp.h, so the few
// entry points of libgomp's stable interface are declared here; elsewhere Grand Central Dispatch does the same.
#include "variants.h"

#include <stdatomic.h>

#if defined(__linux__)
void GOMP_parallel(void (*fn)(void *), void *data, unsigned threads, unsigned flags);
int omp_get_thread_num(void);
int omp_get_num_threads(void);
int omp_get_max_threads(void);
void omp_set_num_threads(int count);
static int default_threads(void) { return omp_get_max_threads(); }
void ts_lend_threads(void) {
    if (omp_get_max_threads() != ts_threads()) omp_set_num_threads(ts_threads());
}
#else
#include <dispatch/dispatch.h>
static int default_threads(void) { return 1; }
void ts_lend_threads(void) {}
#endif

#define MOST_THREADS 1024

// OpenMP keeps its number for each thread: one that sets it at start and computes elsewhere would lose it.
static atomic_int latest = 0;
static _Thread_local int own = 0;

int ts_threads(void) {
    int count = own > 0 ? own : atomic_load_explicit(&latest, memory_order_relaxed);
    return count > 0 ? count : default_threads();
}

void ts_set_threads(int count) {
    own = count < 1 ? 1 : (count > MOST_THREADS ? MOST_THREADS : count);
    atomic_store_explicit(&latest, own, memory_order_relaxed);
}

typedef struct team {
    void (*member)(struct team *team, int thread, int members);
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
    t->member(t, omp_get_thread_num(), omp_get_num_threads());
}
static void run(team *t) { GOMP_parallel(enter, t, (unsigned)t->threads, 0); }
#else
static void enter(void *data, size_t thread) {
    team *t = data;
    t->member(t, (int)thread, t->threads);
}
static void run(team *t) { dispatch_apply_f((size_t)t->threads, DISPATCH_APPLY_AUTO, t, enter); }
#endif

// The team may come smaller than asked for (OMP_THREAD_LIMIT, OMP_DYNAMIC): a member takes the ranges of those who stayed away.
static void range_member(team *t, int thread, int members) {
    for (int part = thread; part < t->threads; part += members) {
        int64_t begin = t->count * part / t->threads, end = t->count * (part + 1) / t->threads;
        if (begin < end) t->range(t->context, begin, end);
    }
}

static void each_member(team *t, int thread, int members) {
    (void)members;
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
