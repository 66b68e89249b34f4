// Attention's work cut into tiles, the tiles into runs of equal cost, one piece of work for a thread each.
//
// Tiles come sequence by sequence, and in each key/value head by key/value head. Gradients of keys and values are shared by all tiles
// of one (sequence, key/value head): where a run begins inside one, it adds to memory of its own, which is added to the rest in the
// order of runs. The runs depend on the shape and the number of threads alone, and so do results.
#include "variants.h"

#include <string.h>

// Rows that a block of keys is packed for: enough to make packing cheap, few enough to stay near the core.
#define TILE_STRIPS 6
#define MOST_TILE_HEADS 4
// What a tile costs beside its scores, in scores of one row.
#define ROW_COST 32

typedef struct cutting {
    ts_attention_shape shape;
    int64_t positions, heads; // of a tile, at most
    int64_t longest, tiles, cost;
} cutting;

/// A place in the order of tiles.
typedef struct place {
    int64_t sequence, kv_head, part;
} place;

static int64_t length_of(const ts_attention_shape *s, int64_t sequence) { return s->starts[sequence + 1] - s->starts[sequence]; }
static int64_t pieces_of(int64_t count, int64_t size) { return (count + size - 1) / size; }
static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t parts_of(const cutting *c, int64_t sequence) {
    return pieces_of(length_of(&c->shape, sequence), c->positions) * pieces_of(c->shape.heads / c->shape.kv_heads, c->heads);
}

// Moves past sequences without rows; false at the end.
static bool settle(const cutting *c, place *at) {
    while (at->sequence < c->shape.sequences && at->part >= parts_of(c, at->sequence)) {
        at->part = 0;
        if (++at->kv_head < c->shape.kv_heads && length_of(&c->shape, at->sequence) > 0) continue;
        at->kv_head = 0;
        at->sequence++;
    }
    return at->sequence < c->shape.sequences;
}

static ts_tile tile_at(const cutting *c, const place *at) {
    int64_t group = c->shape.heads / c->shape.kv_heads, chunks = pieces_of(group, c->heads);
    int64_t head = at->part % chunks * c->heads, first = at->part / chunks * c->positions;
    return (ts_tile){.start = c->shape.starts[at->sequence], .kv_head = at->kv_head, .head = at->kv_head * group + head,
                     .heads = least(c->heads, group - head), .first = first,
                     .last = least(first + c->positions, length_of(&c->shape, at->sequence))};
}

static int64_t cost_of(const cutting *c, const ts_tile *t) {
    int64_t rows = t->last - t->first, keys = c->shape.prefix + (t->first + t->last) / 2;
    if (c->shape.window > 0) keys = least(keys, c->shape.window);
    return rows * t->heads * (keys + ROW_COST);
}

static void count_tiles(cutting *c) {
    c->tiles = c->cost = 0;
    for (place at = {0}; settle(c, &at); at.part++) {
        ts_tile tile = tile_at(c, &at);
        c->tiles++;
        c->cost += cost_of(c, &tile);
    }
}

static cutting cut(ts_attention_shape shape) {
    cutting c = {.shape = shape};
    for (int64_t s = 0; s < shape.sequences; s++) c.longest = length_of(&shape, s) > c.longest ? length_of(&shape, s) : c.longest;
    int64_t group = shape.heads / shape.kv_heads;
    c.heads = pieces_of(group, pieces_of(group, MOST_TILE_HEADS));
    c.positions = TILE_STRIPS / c.heads * TS_STRIP;
    count_tiles(&c);
    // Few tiles leave threads without work.
    if (c.tiles < 3 * ts_pieces(c.tiles) && c.positions > TS_STRIP && ts_threads() > 1) {
        c.positions = TS_STRIP;
        count_tiles(&c);
    }
    return c;
}

// Where each of `runs` runs of about equal cost begins, and the end.
static void find_runs(const cutting *c, place *begins, int64_t runs) {
    int64_t run = 0, cost = 0;
    place at = {0};
    for (; settle(c, &at); at.part++) {
        ts_tile tile = tile_at(c, &at);
        while (run < runs && cost * runs >= c->cost * run) begins[run++] = at;
        cost += cost_of(c, &tile);
    }
    while (run <= runs) begins[run++] = at;
}

static bool same(const place *a, const place *b) { return a->sequence == b->sequence && a->kv_head == b->kv_head && a->part == b->part; }

typedef struct attention_job {
    ts_attention_arguments arguments;
    const ts_kernels *kernels;
    cutting cutting;
    int64_t runs, own_floats, prefix_floats;
    const place *begins;
    float *own, *prefixes; // each run's own gradients of keys and values, and of the prefix
    char *scratch;
    size_t scratch_bytes;
    float *dk, *dv, *dprefix_keys, *dprefix_values;
} attention_job;

static size_t on_lines(size_t bytes) { return (bytes + 63) / 64 * 64; }

// Lays out the memory of the job; false when there is none.
static bool prepare(attention_job *job, ts_attention_shape shape, bool backward) {
    job->kernels = ts_active();
    job->cutting = cut(shape);
    job->arguments.shape = shape;
    job->arguments.tile_strips = pieces_of(job->cutting.positions, TS_STRIP) * job->cutting.heads;
    job->runs = ts_pieces(job->cutting.tiles);
    if (backward && job->runs > 1) job->own_floats = 2 * job->cutting.longest * shape.head_dim;
    if (backward && shape.prefix > 0 && (job->dprefix_keys || job->dprefix_values))
        job->prefix_floats = 2 * shape.prefix * shape.kv_heads * shape.head_dim;
    size_t begins = on_lines((size_t)(job->runs + 1) * sizeof(place)), own = on_lines((size_t)(job->runs * job->own_floats) * sizeof(float));
    size_t prefixes = on_lines((size_t)(job->runs * job->prefix_floats) * sizeof(float));
    job->scratch_bytes = on_lines(backward ? job->kernels->attention_backward_scratch(&job->arguments)
                                           : job->kernels->attention_forward_scratch(&job->arguments));
    char *memory = ts_scratch(begins + own + prefixes + (size_t)ts_threads() * job->scratch_bytes);
    if (!memory) return false;
    find_runs(&job->cutting, (place *)memory, job->runs);
    job->begins = (const place *)memory;
    job->own = (float *)(memory + begins);
    job->prefixes = (float *)(memory + begins + own);
    job->scratch = memory + begins + own + prefixes;
    return true;
}

static float *scratch_of(const attention_job *job, int thread) { return (float *)(job->scratch + (size_t)thread * job->scratch_bytes); }

static void forward_run(void *context, int64_t run, int thread) {
    attention_job *job = context;
    for (place at = job->begins[run]; settle(&job->cutting, &at) && !same(&at, &job->begins[run + 1]); at.part++) {
        ts_tile tile = tile_at(&job->cutting, &at);
        job->kernels->attention_forward(&job->arguments, &tile, scratch_of(job, thread));
    }
}

bool ts_attention_forward(float *out, float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape) {
    attention_job job = {.arguments = {.out = out, .lse = lse, .q = q, .k = k, .v = v}};
    if (!prepare(&job, shape, false)) return false;
    ts_parallel_each(job.runs, forward_run, &job);
    return true;
}

// MARK: backward

// Where a run's tiles at `at` add the gradients of keys and values: the first run that works on them in place.
static ts_key_gradients gradients_at(const attention_job *job, int64_t run, const place *at) {
    const ts_attention_shape *s = &job->cutting.shape;
    int64_t start = s->starts[at->sequence], length = length_of(s, at->sequence), d = s->head_dim;
    ts_key_gradients to = {.dk = job->dk + start * s->k_row + at->kv_head * s->k_head, .dk_row = s->k_row,
                           .dv = job->dv + start * s->v_row + at->kv_head * s->v_head, .dv_row = s->v_row};
    if (at->part > 0) {
        to.dk = job->own + run * job->own_floats;
        to.dv = to.dk + job->cutting.longest * d;
        to.dk_row = to.dv_row = d;
    }
    for (int64_t i = 0; i < length; i++) {
        memset(to.dk + i * to.dk_row, 0, (size_t)d * sizeof(float));
        memset(to.dv + i * to.dv_row, 0, (size_t)d * sizeof(float));
    }
    if (job->prefix_floats > 0) {
        to.dprefix_keys = job->prefixes + run * job->prefix_floats + at->kv_head * d;
        to.dprefix_values = to.dprefix_keys + job->prefix_floats / 2;
    }
    return to;
}

static void backward_run(void *context, int64_t run, int thread) {
    attention_job *job = context;
    place at = job->begins[run];
    ts_key_gradients to = {0};
    if (job->prefix_floats > 0) memset(job->prefixes + run * job->prefix_floats, 0, (size_t)job->prefix_floats * sizeof(float));
    for (bool first = true; settle(&job->cutting, &at) && !same(&at, &job->begins[run + 1]); at.part++, first = false) {
        ts_tile tile = tile_at(&job->cutting, &at);
        if (first || at.part == 0) to = gradients_at(job, run, &at);
        job->kernels->attention_backward(&job->arguments, &tile, &to, scratch_of(job, thread));
    }
}

// Adds positions begin ..< end of the runs' own gradients to the rest.
static void gather_own(void *context, int64_t begin, int64_t end) {
    attention_job *job = context;
    const ts_attention_shape *s = &job->cutting.shape;
    int64_t d = s->head_dim;
    for (int64_t run = 1; run < job->runs; run++) {
        const place *at = &job->begins[run];
        if (at->part == 0 || same(at, at + 1)) continue;
        const float *dk = job->own + run * job->own_floats, *dv = dk + job->cutting.longest * d;
        int64_t start = s->starts[at->sequence], last = least(end, length_of(s, at->sequence));
        for (int64_t i = begin; i < last; i++) {
            job->kernels->axpy(job->dk + (start + i) * s->k_row + at->kv_head * s->k_head, dk + i * d, 1.0f, 0, d);
            job->kernels->axpy(job->dv + (start + i) * s->v_row + at->kv_head * s->v_head, dv + i * d, 1.0f, 0, d);
        }
    }
}

static void gather_prefixes(void *context, int64_t begin, int64_t end) {
    attention_job *job = context;
    for (int64_t run = 0; run < job->runs; run++) {
        const float *keys = job->prefixes + run * job->prefix_floats, *values = keys + job->prefix_floats / 2;
        if (job->dprefix_keys) job->kernels->axpy(job->dprefix_keys, keys, 1.0f, begin, end);
        if (job->dprefix_values) job->kernels->axpy(job->dprefix_values, values, 1.0f, begin, end);
    }
}

bool ts_attention_backward(float *dq, float *dk, float *dv, float *dprefix_keys, float *dprefix_values, const float *dout,
                           const float *out, const float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape) {
    attention_job job = {.arguments = {.dq = dq, .dout = dout, .out = (float *)out, .lse = (float *)lse, .q = q, .k = k, .v = v},
                         .dk = dk, .dv = dv, .dprefix_keys = dprefix_keys, .dprefix_values = dprefix_values};
    if (!prepare(&job, shape, true)) return false;
    ts_parallel_each(job.runs, backward_run, &job);
    if (job.own_floats > 0) ts_parallel_ranges(job.cutting.longest, ts_rows_grain(job.runs * shape.head_dim), gather_own, &job);
    if (job.prefix_floats > 0) ts_parallel_ranges(job.prefix_floats / 2, TS_GRAIN / job.runs + 1, gather_prefixes, &job);
    return true;
}

// MARK: cached

static void cached_piece(void *context, int64_t index, int thread) {
    attention_job *job = context;
    int64_t kv_heads = job->arguments.shape.kv_heads;
    job->kernels->attention_cached(&job->arguments, index / kv_heads, index % kv_heads, scratch_of(job, thread));
}

bool ts_attention_cached(float *out, const float *q, const float *const *keys, const float *const *values, const int32_t *counts, int64_t n,
                         ts_attention_shape shape) {
    int64_t longest = 0;
    for (int64_t i = 0; i < n; i++) longest = counts[i] > longest ? counts[i] : longest;
    attention_job job = {.arguments = {.out = out, .q = q, .keys = keys, .values = values, .counts = counts, .shape = shape},
                         .kernels = ts_active(), .scratch_bytes = on_lines((size_t)longest * sizeof(float))};
    job.scratch = ts_scratch((size_t)ts_threads() * job.scratch_bytes);
    if (!job.scratch) return false;
    ts_parallel_each(n * shape.kv_heads, cached_piece, &job);
    return true;
}
