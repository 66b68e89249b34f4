// Products with frozen weights that oneDNN has packed once, in float32 or bfloat16, for y = x W^T and for dx = dy W. The rows are cut
// into blocks that the threads of our pool compute, each with oneDNN on one thread; x and y are float32, and for bfloat16 each block of
// x is rounded into scratch memory first. Reference: PackedWeightsTests.
#include "variants.h"

#include <oneapi/dnnl/dnnl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// Rows of a block, largest first: the fewer, the worse for the product, the better for many threads.
#define SIZES 3
static const int64_t sizes[SIZES] = {256, 64, 16};

typedef struct product {
    dnnl_primitive_t primitive;
    dnnl_memory_desc_t source, target, scratch;
    size_t scratch_bytes;
} product;

// One direction: [m, k] times the packed [k, n].
typedef struct side {
    int64_t k, n;
    void *weights;
    dnnl_memory_desc_t format;
    product products[SIZES][2]; // overwriting, adding; none where oneDNN has nothing fast for this size and format
    int smallest;               // size that has products
} side;

struct ts_packed_weights {
    ts_packed_format format;
    side sides[2];
};

static dnnl_engine_t engine;
static pthread_once_t engine_once = PTHREAD_ONCE_INIT;

static void make_engine(void) {
    if (dnnl_engine_create(&engine, dnnl_cpu, 0) != dnnl_success) engine = NULL;
}

static bool run(dnnl_primitive_t primitive, int count, const dnnl_exec_arg_t *arguments) {
    dnnl_stream_t stream;
    ts_use_one_thread();
    if (dnnl_stream_create(&stream, engine, dnnl_stream_default_flags) != dnnl_success) return false;
    bool done = dnnl_primitive_execute(primitive, stream, count, arguments) == dnnl_success && dnnl_stream_wait(stream) == dnnl_success;
    dnnl_stream_destroy(stream);
    return done;
}

// MARK: packing

static dnnl_data_type_t type_of(ts_packed_format format) { return format == TS_PACKED_BF16 ? dnnl_bf16 : dnnl_f32; }

static bool describe(dnnl_memory_desc_t *md, int64_t rows, int64_t columns, dnnl_data_type_t type, dnnl_format_tag_t tag) {
    dnnl_dims_t dims = {rows, columns};
    return dnnl_memory_desc_init_by_tag(md, 2, dims, type, tag) == dnnl_success;
}

// A product of `rows` rows; the first one of a side chooses the format of the packed weights. False where oneDNN has nothing better
// than its reference implementation.
static bool make_product(product *p, side *s, ts_packed_format format, int64_t rows, bool add, bool chooses) {
    dnnl_matmul_desc_t description;
    dnnl_primitive_desc_t chosen = NULL;
    dnnl_primitive_attr_t attributes = NULL;
    dnnl_post_ops_t sum = NULL;
    const char *name = "";
    bool made = describe(&p->source, rows, s->k, type_of(format), dnnl_ab) && describe(&p->target, rows, s->n, dnnl_f32, dnnl_ab)
        && (!chooses || describe(&s->format, s->k, s->n, type_of(format), dnnl_format_tag_any))
        && dnnl_matmul_desc_init(&description, &p->source, &s->format, NULL, &p->target) == dnnl_success
        && dnnl_primitive_attr_create(&attributes) == dnnl_success
        && dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user) == dnnl_success;
    if (made && add)
        made = dnnl_post_ops_create(&sum) == dnnl_success && dnnl_post_ops_append_sum(sum, 1) == dnnl_success
            && dnnl_primitive_attr_set_post_ops(attributes, sum) == dnnl_success;
    made = made && dnnl_primitive_desc_create(&chosen, &description, attributes, engine, NULL) == dnnl_success
        && dnnl_primitive_desc_query(chosen, dnnl_query_impl_info_str, 0, &name) == dnnl_success && strncmp(name, "ref", 3) != 0
        && dnnl_primitive_create(&p->primitive, chosen) == dnnl_success;
    if (made) {
        if (chooses) s->format = *dnnl_primitive_desc_query_md(chosen, dnnl_query_weights_md, 0);
        p->scratch = *dnnl_primitive_desc_query_md(chosen, dnnl_query_scratchpad_md, 0);
        p->scratch_bytes = dnnl_memory_desc_get_size(&p->scratch);
    }
    if (chosen) dnnl_primitive_desc_destroy(chosen);
    if (sum) dnnl_post_ops_destroy(sum);
    if (attributes) dnnl_primitive_attr_destroy(attributes);
    return made;
}

// Brings the weights, [outputs, inputs] in `type`, into the side's format.
static bool pack(side *s, const void *weights, dnnl_data_type_t type, bool transposed) {
    dnnl_memory_desc_t plain;
    dnnl_primitive_desc_t chosen = NULL;
    dnnl_primitive_t reorder = NULL;
    dnnl_memory_t from = NULL, to = NULL;
    size_t bytes = (dnnl_memory_desc_get_size(&s->format) + 63) / 64 * 64;
    s->weights = aligned_alloc(64, bytes > 0 ? bytes : 64);
    bool packed = s->weights && describe(&plain, s->k, s->n, type, transposed ? dnnl_ba : dnnl_ab)
        && dnnl_reorder_primitive_desc_create(&chosen, &plain, engine, &s->format, engine, NULL) == dnnl_success
        && dnnl_primitive_create(&reorder, chosen) == dnnl_success
        && dnnl_memory_create(&from, &plain, engine, (void *)weights) == dnnl_success
        && dnnl_memory_create(&to, &s->format, engine, s->weights) == dnnl_success
        && run(reorder, 2, (dnnl_exec_arg_t[]){{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}});
    if (from) dnnl_memory_destroy(from);
    if (to) dnnl_memory_destroy(to);
    if (reorder) dnnl_primitive_destroy(reorder);
    if (chosen) dnnl_primitive_desc_destroy(chosen);
    return packed;
}

static bool make_side(side *s, ts_packed_format format, const void *weights, dnnl_data_type_t type, bool transposed) {
    for (int size = 0; size < SIZES; size++) {
        product *overwriting = &s->products[size][0], *adding = &s->products[size][1];
        if (make_product(overwriting, s, format, sizes[size], false, size == 0)
            && make_product(adding, s, format, sizes[size], true, false)) {
            s->smallest = size;
        } else if (size == 0) {
            return false;
        } else if (overwriting->primitive) {
            dnnl_primitive_destroy(overwriting->primitive);
            overwriting->primitive = NULL;
        }
    }
    return pack(s, weights, type, transposed);
}

static ts_packed_weights *pack_either(const void *weights, dnnl_data_type_t type, int64_t outputs, int64_t inputs, int directions,
                                       ts_packed_format format) {
    pthread_once(&engine_once, make_engine);
    ts_packed_weights *packed = engine && outputs > 0 && inputs > 0 ? calloc(1, sizeof *packed) : NULL;
    if (!packed) return NULL;
    packed->format = format;
    packed->sides[0] = (side){.k = inputs, .n = outputs};
    packed->sides[1] = (side){.k = outputs, .n = inputs};
    for (int direction = 0; direction < 2; direction++)
        if ((directions & (direction == 0 ? TS_PACK_FORWARD : TS_PACK_BACKWARD))
            && !make_side(&packed->sides[direction], format, weights, type, direction == 0)) {
            ts_free_packed_weights(packed);
            return NULL;
        }
    return packed;
}

ts_packed_weights *ts_pack_unchecked(const float *w, int64_t outputs, int64_t inputs, int directions, ts_packed_format format) {
    return pack_either(w, dnnl_f32, outputs, inputs, directions, format);
}

static bool is_available(ts_packed_format format) { return format == TS_PACKED_F32 || ts_has_bf16_products(); }

ts_packed_weights *ts_pack_weights_f32(const float *w, int64_t outputs, int64_t inputs, int directions, ts_packed_format format) {
    return is_available(format) ? pack_either(w, dnnl_f32, outputs, inputs, directions, format) : NULL;
}

ts_packed_weights *ts_pack_weights_bf16(const uint16_t *w, int64_t outputs, int64_t inputs, int directions) {
    return is_available(TS_PACKED_BF16) ? pack_either(w, dnnl_bf16, outputs, inputs, directions, TS_PACKED_BF16) : NULL;
}

void ts_free_packed_weights(ts_packed_weights *packed) {
    if (!packed) return;
    for (int direction = 0; direction < 2; direction++) {
        side *s = &packed->sides[direction];
        free(s->weights);
        for (int size = 0; size < SIZES; size++)
            for (int add = 0; add < 2; add++)
                if (s->products[size][add].primitive) dnnl_primitive_destroy(s->products[size][add].primitive);
    }
    free(packed);
}

int64_t ts_packed_bytes(const ts_packed_weights *packed) {
    size_t bytes = 0;
    for (int direction = 0; direction < 2; direction++)
        if (packed->sides[direction].weights) bytes += dnnl_memory_desc_get_size(&packed->sides[direction].format);
    return (int64_t)bytes;
}

// MARK: products

typedef struct packed_job {
    const ts_kernels *kernels;
    const side *side;
    ts_packed_format format;
    float *y;
    const float *x;
    int64_t m, whole; // rows, and blocks of sizes[size] among them; the rest comes in blocks of the smallest size
    int size;
    bool add;
    char *scratch;
    size_t source_bytes, target_bytes, thread_bytes;
    _Atomic bool failed;
} packed_job;

// One block: `rows` rows from `row` on, by the product for `sizes[size]` rows, in scratch memory where there are fewer.
static bool compute(const packed_job *job, int64_t row, int64_t rows, int size, char *scratch) {
    const side *s = job->side;
    bool whole = rows == sizes[size];
    const product *p = &s->products[size][job->add && whole];
    void *source = (void *)(job->x + row * s->k);
    float *target = job->y + row * s->n, *copy = (float *)(scratch + job->source_bytes);
    if (job->format == TS_PACKED_BF16) {
        job->kernels->f32_to_bf16((uint16_t *)scratch, job->x + row * s->k, 0, rows * s->k);
        if (!whole) memset((uint16_t *)scratch + rows * s->k, 0, (size_t)((sizes[size] - rows) * s->k) * sizeof(uint16_t));
        source = scratch;
    } else if (!whole) {
        memcpy(scratch, job->x + row * s->k, (size_t)(rows * s->k) * sizeof(float));
        memset((float *)scratch + rows * s->k, 0, (size_t)((sizes[size] - rows) * s->k) * sizeof(float));
        source = scratch;
    }
    dnnl_memory_t from = NULL, weights = NULL, to = NULL, spare = NULL;
    bool done = dnnl_memory_create(&from, &p->source, engine, source) == dnnl_success
        && dnnl_memory_create(&weights, &s->format, engine, s->weights) == dnnl_success
        && dnnl_memory_create(&to, &p->target, engine, whole ? target : copy) == dnnl_success
        && dnnl_memory_create(&spare, &p->scratch, engine, scratch + job->source_bytes + job->target_bytes) == dnnl_success
        && run(p->primitive, 4,
               (dnnl_exec_arg_t[]){{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_DST, to}, {DNNL_ARG_SCRATCHPAD, spare}});
    if (done && !whole && job->add) job->kernels->axpy(target, copy, 1.0f, 0, rows * s->n);
    if (done && !whole && !job->add) memcpy(target, copy, (size_t)(rows * s->n) * sizeof(float));
    if (from) dnnl_memory_destroy(from);
    if (weights) dnnl_memory_destroy(weights);
    if (to) dnnl_memory_destroy(to);
    if (spare) dnnl_memory_destroy(spare);
    return done;
}

static void packed_piece(void *context, int64_t index, int thread) {
    packed_job *job = context;
    char *scratch = job->scratch + (size_t)thread * job->thread_bytes;
    int64_t least = sizes[job->side->smallest], in_rest = index - job->whole, row = job->whole * sizes[job->size] + in_rest * least;
    bool done;
    if (in_rest < 0) {
        done = compute(job, index * sizes[job->size], sizes[job->size], job->size, scratch);
    } else {
        done = compute(job, row, job->m - row < least ? job->m - row : least, job->side->smallest, scratch);
    }
    if (!done) atomic_store_explicit(&job->failed, true, memory_order_relaxed);
}

static size_t on_lines(size_t bytes) { return (bytes + 63) / 64 * 64; }

static bool multiply(const ts_packed_weights *packed, int direction, float *y, const float *x, int64_t m, bool add) {
    const side *s = &packed->sides[direction];
    if (!s->weights) return false;
    if (m <= 0) return true;
    packed_job job = {.kernels = ts_active(), .side = s, .format = packed->format, .y = y, .x = x, .m = m, .add = add};
    int threads = ts_threads();
    for (int size = 0; size <= s->smallest && (size == 0 || m / sizes[job.size] < 2 * threads); size++)
        if (s->products[size][0].primitive) job.size = size;
    job.whole = m / sizes[job.size];
    int64_t rest = m - job.whole * sizes[job.size], least = sizes[s->smallest];
    // Whole blocks of float32 are read and written in place.
    bool rounds = packed->format == TS_PACKED_BF16;
    job.source_bytes = on_lines((size_t)((rounds ? sizes[job.size] : least) * s->k) * (rounds ? sizeof(uint16_t) : sizeof(float)));
    job.target_bytes = on_lines((size_t)(least * s->n) * sizeof(float));
    size_t spare = 0;
    for (int size = 0; size <= s->smallest; size++)
        for (int adding = 0; adding < 2; adding++)
            spare = s->products[size][adding].scratch_bytes > spare ? s->products[size][adding].scratch_bytes : spare;
    job.thread_bytes = job.source_bytes + job.target_bytes + on_lines(spare) + 64;
    job.scratch = ts_scratch((size_t)threads * job.thread_bytes);
    if (!job.scratch) return false;
    ts_parallel_each(job.whole + (rest + least - 1) / least, packed_piece, &job);
    return !job.failed;
}

bool ts_packed_forward(const ts_packed_weights *packed, float *y, const float *x, int64_t m, bool add) {
    return multiply(packed, 0, y, x, m, add);
}

bool ts_packed_backward(const ts_packed_weights *packed, float *dx, const float *dy, int64_t m, bool add) {
    return multiply(packed, 1, dx, dy, m, add);
}
