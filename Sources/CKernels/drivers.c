// The public functions: each splits its work into ranges or pieces for the threads and calls the active variant.
#include "variants.h"

#include <stdlib.h>
#include <string.h>

// Work below this many floats is not worth waking a thread.
#define GRAIN 16384

// The variant is read once, by the calling thread: it goes to the threads with the arguments.
#define RANGES(count, grain, arguments_type, call, ...)                                                                              \
    do {                                                                                                                             \
        arguments_type arguments = {.kernels = ts_active(), __VA_ARGS__};                                                            \
        ts_parallel_ranges(count, grain, call, &arguments);                                                                          \
    } while (0)

static int64_t rows_grain(int64_t d) { return d >= GRAIN ? 1 : GRAIN / (d < 1 ? 1 : d) + 1; }

// Columns are handed out in strips of a cache line, so that no two threads write to one.
#define STRIP 16
static int64_t strips(int64_t d) { return (d + STRIP - 1) / STRIP; }
static int64_t strip_end(int64_t strip, int64_t d) { return strip * STRIP < d ? strip * STRIP : d; }
static int64_t strips_grain(int64_t rows) { return GRAIN / STRIP / (rows < 1 ? 1 : rows) + 1; }

typedef struct norm_arguments {
    const ts_kernels *kernels;
    float *y, *rstd, *dx;
    const float *x, *w, *dy, *kept;
    int64_t n, d;
    float eps;
} norm_arguments;

static void norm_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_forward(a->y, a->rstd, a->x, a->w, begin, end, a->d, a->eps);
}

void ts_rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, int64_t n, int64_t d, float eps) {
    RANGES(n, rows_grain(d), norm_arguments, norm_range, .y = y, .rstd = rstd, .x = x, .w = w, .d = d, .eps = eps);
}

static void norm_again_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_again(a->y, a->kept, a->x, a->w, begin, end, a->d);
}

void ts_rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, int64_t n, int64_t d) {
    RANGES(n, rows_grain(d), norm_arguments, norm_again_range, .y = y, .kept = rstd, .x = x, .w = w, .d = d);
}

static void norm_backward_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_backward(a->dx, a->dy, a->x, a->w, a->kept, begin, end, a->d);
}

static void norm_weight_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_weight_gradient(a->y, a->dy, a->x, a->kept, a->n, a->d, begin * STRIP, strip_end(end, a->d));
}

void ts_rmsnorm_backward(float *dx, float *dw, const float *dy, const float *x, const float *w, const float *rstd, int64_t n,
                         int64_t d) {
    RANGES(n, rows_grain(d), norm_arguments, norm_backward_range, .dx = dx, .dy = dy, .x = x, .w = w, .kept = rstd, .d = d);
    // The gradient of the weights sums over rows: cut by columns, the order of that sum is always the same.
    if (dw) RANGES(strips(d), strips_grain(n), norm_arguments, norm_weight_range, .y = dw, .dy = dy, .x = x, .kept = rstd, .n = n, .d = d);
}

typedef struct rope_arguments {
    const ts_kernels *kernels;
    float *x;
    const int32_t *positions;
    const float *cosines, *sines;
    int64_t heads, head_dim;
    bool inverse;
} rope_arguments;

static void rope_range(void *context, int64_t begin, int64_t end) {
    rope_arguments *a = context;
    a->kernels->rope(a->x, a->positions, a->cosines, a->sines, begin, end, a->heads, a->head_dim, a->inverse);
}

void ts_rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t n, int64_t heads,
             int64_t head_dim, bool inverse) {
    RANGES(n, rows_grain(heads * head_dim), rope_arguments, rope_range, .x = x, .positions = positions, .cosines = cosines,
           .sines = sines, .heads = heads, .head_dim = head_dim, .inverse = inverse);
}

typedef struct element_arguments {
    const ts_kernels *kernels;
    float *y, *z;
    const float *a, *b, *c;
    uint16_t *halves_out;
    const uint16_t *halves_in;
    float factor;
    uint64_t key;
} element_arguments;

static void swiglu_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->swiglu_forward(a->y, a->a, a->b, begin, end);
}

void ts_swiglu_forward(float *out, const float *gate, const float *up, int64_t count) {
    RANGES(count, GRAIN, element_arguments, swiglu_range, .y = out, .a = gate, .b = up);
}

static void swiglu_backward_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->swiglu_backward(a->y, a->z, a->a, a->b, a->c, begin, end);
}

void ts_swiglu_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t count) {
    RANGES(count, GRAIN, element_arguments, swiglu_backward_range, .y = dgate, .z = dup, .a = dout, .b = gate, .c = up);
}

static void axpy_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->axpy(a->y, a->a, a->factor, begin, end);
}

void ts_axpy(float *y, const float *x, float a, int64_t count) {
    RANGES(count, GRAIN, element_arguments, axpy_range, .y = y, .a = x, .factor = a);
}

static void dropout_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->dropout(a->y, a->a, begin, end, a->key, a->factor);
}

void ts_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate) {
    RANGES(count, GRAIN, element_arguments, dropout_range, .y = y, .a = x, .key = key, .factor = rate);
}

static void add_dropout_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->add_dropout(a->y, a->a, begin, end, a->key, a->factor);
}

void ts_add_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate) {
    RANGES(count, GRAIN, element_arguments, add_dropout_range, .y = y, .a = x, .key = key, .factor = rate);
}

static void widen_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->bf16_to_f32(a->y, a->halves_in, begin, end);
}

void ts_bf16_to_f32(float *out, const uint16_t *in, int64_t count) {
    RANGES(count, GRAIN, element_arguments, widen_range, .y = out, .halves_in = in);
}

static void narrow_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->f32_to_bf16(a->halves_out, a->a, begin, end);
}

void ts_f32_to_bf16(uint16_t *out, const float *in, int64_t count) {
    RANGES(count, GRAIN, element_arguments, narrow_range, .halves_out = out, .a = in);
}

// The parts of the sum do not depend on the number of threads, and neither does their order.
#define SUM_PARTS 64

typedef struct sum_arguments {
    const ts_kernels *kernels;
    const float *x;
    int64_t count, length;
    double *parts;
} sum_arguments;

static void sum_range(void *context, int64_t begin, int64_t end) {
    sum_arguments *a = context;
    for (int64_t part = begin; part < end; part++) {
        int64_t last = (part + 1) * a->length;
        a->parts[part] = a->kernels->sum_of_squares(a->x, part * a->length, last < a->count ? last : a->count);
    }
}

double ts_sum_of_squares(const float *x, int64_t count) {
    double parts[SUM_PARTS];
    int64_t length = (count + SUM_PARTS - 1) / SUM_PARTS;
    if (length < GRAIN / 4) length = GRAIN / 4;
    int64_t used = (count + length - 1) / length;
    RANGES(used, rows_grain(length), sum_arguments, sum_range, .x = x, .count = count, .length = length, .parts = parts);
    double sum = 0;
    for (int64_t part = 0; part < used; part++) sum += parts[part];
    return sum;
}

typedef struct row_arguments {
    const ts_kernels *kernels;
    float *out;
    const float *floats;
    const uint16_t *halves;
    const int32_t *rows;
    int64_t n, d;
} row_arguments;

static void gather_range(void *context, int64_t begin, int64_t end) {
    row_arguments *a = context;
    for (int64_t i = begin; i < end; i++) {
        float *out = a->out + i * a->d;
        if (a->floats) {
            memcpy(out, a->floats + (int64_t)a->rows[i] * a->d, (size_t)a->d * sizeof(float));
        } else {
            a->kernels->bf16_to_f32(out, a->halves + (int64_t)a->rows[i] * a->d, 0, a->d);
        }
    }
}

void ts_gather_rows_f32(float *out, const float *table, const int32_t *rows, int64_t n, int64_t d) {
    RANGES(n, rows_grain(d), row_arguments, gather_range, .out = out, .floats = table, .rows = rows, .d = d);
}

void ts_gather_rows_bf16(float *out, const uint16_t *table, const int32_t *rows, int64_t n, int64_t d) {
    RANGES(n, rows_grain(d), row_arguments, gather_range, .out = out, .halves = table, .rows = rows, .d = d);
}

static void scatter_range(void *context, int64_t begin, int64_t end) {
    row_arguments *a = context;
    int64_t first = begin * STRIP, last = strip_end(end, a->d);
    for (int64_t i = 0; i < a->n; i++) a->kernels->axpy(a->out + (int64_t)a->rows[i] * a->d, a->floats + i * a->d, 1.0f, first, last);
}

void ts_scatter_add_rows(float *table, const float *in, const int32_t *rows, int64_t n, int64_t d) {
    // A row may be added to more than once: cut by columns, each number is summed by one thread in row order.
    RANGES(strips(d), strips_grain(n), row_arguments, scatter_range, .out = table, .floats = in, .rows = rows, .n = n, .d = d);
}

typedef struct loss_arguments {
    const ts_kernels *kernels;
    float *logits, *losses;
    const int32_t *targets;
    int64_t classes;
    float scale;
    bool gradient;
} loss_arguments;

static void loss_range(void *context, int64_t begin, int64_t end) {
    loss_arguments *a = context;
    a->kernels->cross_entropy(a->logits, a->targets, a->losses, begin, end, a->classes, a->scale, a->gradient);
}

void ts_cross_entropy(float *logits, const int32_t *targets, float *losses, int64_t n, int64_t classes, float scale, bool gradient) {
    RANGES(n, rows_grain(classes), loss_arguments, loss_range, .logits = logits, .losses = losses, .targets = targets,
           .classes = classes, .scale = scale, .gradient = gradient);
}

typedef struct few_rows_arguments {
    const ts_kernels *kernels;
    float *y;
    const float *x;
    const float *floats;
    const uint16_t *halves;
    int64_t m, n, k;
    bool add;
} few_rows_arguments;

static void few_rows_range(void *context, int64_t begin, int64_t end) {
    few_rows_arguments *a = context;
    if (a->floats) {
        a->kernels->rows_times_f32(a->y, a->x, a->floats, a->m, a->n, a->k, begin, end, a->add);
    } else {
        a->kernels->rows_times_bf16(a->y, a->x, a->halves, a->m, a->n, a->k, begin, end, a->add);
    }
}

void ts_rows_times_weights_f32(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, bool add) {
    RANGES(n, rows_grain(k), few_rows_arguments, few_rows_range, .y = y, .x = x, .floats = w, .m = m, .n = n, .k = k, .add = add);
}

void ts_rows_times_weights_bf16(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, bool add) {
    RANGES(n, rows_grain(k), few_rows_arguments, few_rows_range, .y = y, .x = x, .halves = w, .m = m, .n = n, .k = k, .add = add);
}

// MARK: attention

typedef struct attention_job {
    ts_attention_arguments arguments;
    void (*piece)(const ts_attention_arguments *, int64_t, int64_t, float *);
    char *scratch;
    size_t scratch_bytes;
} attention_job;

static void attention_piece(void *context, int64_t index, int thread) {
    attention_job *job = context;
    int64_t kv_heads = job->arguments.shape.kv_heads;
    job->piece(&job->arguments, index / kv_heads, index % kv_heads, (float *)(job->scratch + (size_t)thread * job->scratch_bytes));
}

static bool run_attention(attention_job *job, int64_t count) {
    job->scratch_bytes = (job->scratch_bytes + 127) / 64 * 64; // aligned_alloc wants a multiple of the alignment
    job->scratch = aligned_alloc(64, job->scratch_bytes * (size_t)ts_threads());
    if (!job->scratch) return false;
    ts_parallel_each(count * job->arguments.shape.kv_heads, attention_piece, job);
    free(job->scratch);
    return true;
}

static int64_t longest_sequence(ts_attention_shape shape) {
    int64_t longest = 0;
    for (int64_t s = 0; s < shape.sequences; s++) {
        int64_t length = shape.starts[s + 1] - shape.starts[s];
        longest = length > longest ? length : longest;
    }
    return longest;
}

bool ts_attention_forward(float *out, float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape) {
    attention_job job = {
        .arguments = {.out = out, .lse = lse, .q = q, .k = k, .v = v, .shape = shape},
        .piece = ts_active()->attention_forward,
        .scratch_bytes = ts_active()->attention_forward_scratch(longest_sequence(shape), shape.head_dim),
    };
    return run_attention(&job, shape.sequences);
}

bool ts_attention_backward(float *dq, float *dk, float *dv, const float *dout, const float *out, const float *lse, const float *q,
                           const float *k, const float *v, ts_attention_shape shape) {
    attention_job job = {
        .arguments = {.dq = dq, .dk = dk, .dv = dv, .dout = dout, .out = (float *)out, .lse = (float *)lse, .q = q, .k = k, .v = v,
                      .shape = shape},
        .piece = ts_active()->attention_backward,
        .scratch_bytes = ts_active()->attention_backward_scratch(longest_sequence(shape), shape.head_dim),
    };
    return run_attention(&job, shape.sequences);
}

bool ts_attention_cached(float *out, const float *q, const float *const *keys, const float *const *values, const int32_t *counts,
                         int64_t n, int64_t heads, int64_t kv_heads, int64_t head_dim) {
    int64_t longest = 0;
    for (int64_t i = 0; i < n; i++) longest = counts[i] > longest ? counts[i] : longest;
    attention_job job = {
        .arguments = {.out = out, .q = q, .keys = keys, .values = values, .counts = counts,
                      .shape = {.heads = heads, .kv_heads = kv_heads, .head_dim = head_dim}},
        .piece = ts_active()->attention_cached,
        .scratch_bytes = (size_t)longest * sizeof(float),
    };
    return run_attention(&job, n);
}

// MARK: optimizer

typedef struct adamw_arguments {
    const ts_kernels *kernels;
    float *p, *m, *v;
    const float *g;
    float gscale, rate, b1, b2, eps, decay, correction1, correction2;
} adamw_arguments;

static void adamw_range(void *context, int64_t begin, int64_t end) {
    adamw_arguments *a = context;
    a->kernels->adamw(a->p, a->g, a->m, a->v, begin, end, a->gscale, a->rate, a->b1, a->b2, a->eps, a->decay, a->correction1,
                     a->correction2);
}

static double power(double base, int64_t exponent) {
    double result = 1;
    for (; exponent > 0; exponent >>= 1, base *= base)
        if (exponent & 1) result *= base;
    return result;
}

void ts_adamw(float *parameter, const float *gradient, float *m, float *v, int64_t count, float gradient_scale, float learning_rate,
              float beta1, float beta2, float epsilon, float weight_decay, int64_t step) {
    RANGES(count, GRAIN, adamw_arguments, adamw_range, .p = parameter, .m = m, .v = v, .g = gradient, .gscale = gradient_scale,
           .rate = learning_rate, .b1 = beta1, .b2 = beta2, .eps = epsilon, .decay = weight_decay,
           .correction1 = (float)(1 - power(beta1, step)), .correction2 = (float)(1 - power(beta2, step)));
}
