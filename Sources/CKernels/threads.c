// One owner of the threads: a small pool that kernels and matrix products share.
//
// Work comes in pieces that threads claim; the caller claims as well and waits only for pieces that others have begun. So a
// thread that the system does not run delays nobody, where a barrier would wait for it, and a caller alone does everything.
// Idle threads spin for some tens of microseconds, which spans the gaps between kernels, and then sleep.
#define _GNU_SOURCE // signal masks
#include "variants.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

#define MOST_THREADS 1024
#define SPINS 2000
// More pieces than threads: whoever is faster takes more of them.
#define PIECES_PER_THREAD 4

typedef void piece_function(void *context, int64_t index, int thread);

// Generation of the job in the upper half, pieces nobody has claimed in the lower. A late thread cannot claim from a job that
// is over: none are left, and the next job has another generation.
static _Atomic uint64_t claims;
static _Atomic int64_t unfinished;
static _Atomic(piece_function *) job_piece;
static _Atomic(void *) job_context;
static _Atomic int64_t job_count;
static _Atomic int job_members;

static pthread_mutex_t owner = PTHREAD_MUTEX_INITIALIZER; // held by the caller of the running job
static pthread_mutex_t bed = PTHREAD_MUTEX_INITIALIZER;   // guards both conditions
static pthread_cond_t work_came = PTHREAD_COND_INITIALIZER;
static pthread_cond_t work_done = PTHREAD_COND_INITIALIZER;
static _Atomic int sleepers;
static _Atomic bool caller_sleeps;
static int started; // workers, under `owner`

// The number belongs to the thread that sets it; a thread that never did computes with the number set last.
static _Atomic int latest;
static _Thread_local int own;

#if defined(__linux__)
#include <stdio.h>
int omp_get_max_threads(void);

// Cores that the container's share of the processor amounts to, rounded up; 0 when there is no limit.
static int cores_of_container(void) {
    FILE *file = fopen("/sys/fs/cgroup/cpu.max", "re");
    if (!file) return 0;
    long long quota = 0, period = 0;
    int read = fscanf(file, "%lld %lld", &quota, &period);
    fclose(file);
    return read == 2 && quota > 0 && period > 0 ? (int)((quota - 1) / period + 1) : 0;
}

// As OpenMP counts them: the cores this process may use, or OMP_NUM_THREADS; never more than the container gets, which would
// only make it stand still for the rest of each period.
__attribute__((constructor)) static void choose_threads(void) {
    int threads = omp_get_max_threads(), cores = cores_of_container();
    latest = cores > 0 && cores < threads ? cores : threads;
}
#else
#include <unistd.h>
__attribute__((constructor)) static void choose_threads(void) { latest = (int)sysconf(_SC_NPROCESSORS_ONLN); }
#endif

int ts_threads(void) {
    int count = own > 0 ? own : atomic_load_explicit(&latest, memory_order_relaxed);
    return count < 1 ? 1 : (count > MOST_THREADS ? MOST_THREADS : count);
}

void ts_set_threads(int count) {
    own = count < 1 ? 1 : (count > MOST_THREADS ? MOST_THREADS : count);
    atomic_store_explicit(&latest, own, memory_order_relaxed);
}

static void breathe(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static void claim_pieces(uint32_t generation, int thread) {
    for (;;) {
        uint64_t now = atomic_load_explicit(&claims, memory_order_acquire);
        if ((uint32_t)(now >> 32) != generation || (uint32_t)now == 0) return;
        if (thread >= atomic_load_explicit(&job_members, memory_order_relaxed)) return;
        piece_function *piece = atomic_load_explicit(&job_piece, memory_order_relaxed);
        void *context = atomic_load_explicit(&job_context, memory_order_relaxed);
        int64_t index = atomic_load_explicit(&job_count, memory_order_relaxed) - (uint32_t)now;
        // What was read belongs to the next job already only if this fails.
        if (!atomic_compare_exchange_weak(&claims, &now, now - 1)) continue;
        piece(context, index, thread);
        if (atomic_fetch_sub(&unfinished, 1) == 1 && atomic_load(&caller_sleeps)) {
            pthread_mutex_lock(&bed);
            pthread_cond_signal(&work_done);
            pthread_mutex_unlock(&bed);
        }
    }
}

static uint32_t generation_after(uint32_t seen) {
    for (int spin = 0; spin < SPINS; spin++) {
        uint32_t generation = (uint32_t)(atomic_load_explicit(&claims, memory_order_acquire) >> 32);
        if (generation != seen) return generation;
        breathe();
    }
    pthread_mutex_lock(&bed);
    atomic_fetch_add(&sleepers, 1);
    uint32_t generation;
    while ((generation = (uint32_t)(atomic_load(&claims) >> 32)) == seen) pthread_cond_wait(&work_came, &bed);
    atomic_fetch_sub(&sleepers, 1);
    pthread_mutex_unlock(&bed);
    return generation;
}

static void *work(void *argument) {
    int thread = (int)(intptr_t)argument;
    uint32_t seen = 0;
    for (;;) {
        seen = generation_after(seen);
        claim_pieces(seen, thread);
    }
    return NULL;
}

// Makes workers until there are `count` or the system refuses; signals are for the process's own threads.
static void start_workers(int count) {
    if (started >= count) return;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    while (started < count && pthread_create(&thread, &attributes, work, (void *)(intptr_t)(started + 1)) == 0) started++;
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void wait_for_others(void) {
    for (int spin = 0; spin < SPINS; spin++) {
        if (atomic_load_explicit(&unfinished, memory_order_acquire) == 0) return;
        breathe();
    }
    pthread_mutex_lock(&bed);
    atomic_store(&caller_sleeps, true);
    while (atomic_load(&unfinished) > 0) pthread_cond_wait(&work_done, &bed);
    atomic_store(&caller_sleeps, false);
    pthread_mutex_unlock(&bed);
}

void ts_parallel_each(int64_t count, piece_function *piece, void *context) {
    int threads = ts_threads();
    // A second thread that computes, or a piece that asks for pieces, does its work alone.
    if (threads <= 1 || count <= 1 || count > INT32_MAX || pthread_mutex_trylock(&owner) != 0) {
        for (int64_t index = 0; index < count; index++) piece(context, index, 0);
        return;
    }
    start_workers(threads - 1);
    atomic_store_explicit(&job_piece, piece, memory_order_relaxed);
    atomic_store_explicit(&job_context, context, memory_order_relaxed);
    atomic_store_explicit(&job_count, count, memory_order_relaxed);
    atomic_store_explicit(&job_members, threads, memory_order_relaxed);
    atomic_store_explicit(&unfinished, count, memory_order_relaxed);
    uint32_t generation = (uint32_t)(atomic_load_explicit(&claims, memory_order_relaxed) >> 32) + 1;
    atomic_store(&claims, (uint64_t)generation << 32 | (uint64_t)count);
    if (atomic_load(&sleepers) > 0) {
        pthread_mutex_lock(&bed);
        pthread_cond_broadcast(&work_came);
        pthread_mutex_unlock(&bed);
    }
    claim_pieces(generation, 0);
    wait_for_others();
    pthread_mutex_unlock(&owner);
}

typedef struct range_job {
    void (*body)(void *, int64_t, int64_t);
    void *context;
    int64_t count, pieces;
} range_job;

static void range_piece(void *context, int64_t index, int thread) {
    range_job *job = context;
    (void)thread;
    job->body(job->context, job->count * index / job->pieces, job->count * (index + 1) / job->pieces);
}

int64_t ts_pieces(int64_t most) {
    int threads = ts_threads();
    int64_t pieces = threads > 1 ? PIECES_PER_THREAD * threads : 1;
    return most < 1 ? 1 : (pieces < most ? pieces : most);
}

void ts_parallel_ranges(int64_t count, int64_t grain, void (*body)(void *, int64_t, int64_t), void *context) {
    if (count <= 0) return;
    range_job job = {.body = body, .context = context, .count = count, .pieces = ts_pieces(count / (grain < 1 ? 1 : grain))};
    ts_parallel_each(job.pieces, range_piece, &job);
}
