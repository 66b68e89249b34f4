// Norms and rotary positions: ranges of rows for the threads, and sums over rows that are the same for every number of threads.
#include "variants.h"

#include <string.h>

typedef struct norm_arguments {
    const ts_kernels *kernels;
    float *y, *mean, *rstd;
    const float *x, *w, *b, *dy, *kept_mean, *kept_rstd;
    int64_t d;
    float offset, eps;
} norm_arguments;

// MARK: sums over rows

// Few columns are cut by rows, into parts that depend on the number of rows alone; many columns into strips of them.
#define MOST_SUM_COLUMNS 512
#define SUM_PARTS 16
#define ROWS_OF_PART 64

typedef struct sum_arguments {
    const ts_kernels *kernels;
    float *sum;
    const float *dy, *x, *mean, *rstd;
    int64_t n, d, parts;
} sum_arguments;

static void sum_columns_range(void *context, int64_t begin, int64_t end) {
    sum_arguments *a = context;
    a->kernels->sum_rows(a->sum, a->dy, a->x, a->mean, a->rstd, a->d, 0, a->n, begin * TS_COLUMNS, ts_column_strip_end(end, a->d));
}

static void sum_part_range(void *context, int64_t begin, int64_t end) {
    sum_arguments *a = context;
    for (int64_t part = begin; part < end; part++)
        a->kernels->sum_rows(a->sum + part * MOST_SUM_COLUMNS, a->dy, a->x, a->mean, a->rstd, a->d, a->n * part / a->parts,
                             a->n * (part + 1) / a->parts, 0, a->d);
}

// sum[d] += sum over the rows of dy * (x - mean) * rstd, of dy * x, or of dy; see sum_rows in norms.inc.h.
static void sum_over_rows(float *sum, const float *dy, const float *x, const float *mean, const float *rstd, int64_t n, int64_t d) {
    int64_t parts = d > MOST_SUM_COLUMNS ? 1 : (n / ROWS_OF_PART > SUM_PARTS ? SUM_PARTS : n / ROWS_OF_PART);
    if (parts < 2) {
        TS_RANGES(ts_column_strips(d), ts_column_grain(n), sum_arguments, sum_columns_range, .sum = sum, .dy = dy, .x = x, .mean = mean,
                  .rstd = rstd, .n = n, .d = d);
        return;
    }
    float partial[SUM_PARTS * MOST_SUM_COLUMNS];
    memset(partial, 0, (size_t)(parts * MOST_SUM_COLUMNS) * sizeof(float));
    TS_RANGES(parts, ts_rows_grain(n / parts * d), sum_arguments, sum_part_range, .sum = partial, .dy = dy, .x = x, .mean = mean,
              .rstd = rstd, .n = n, .d = d, .parts = parts);
    for (int64_t part = 0; part < parts; part++)
        for (int64_t j = 0; j < d; j++) sum[j] += partial[part * MOST_SUM_COLUMNS + j];
}

void ts_add_column_sums(float *db, const float *dy, int64_t n, int64_t d) { sum_over_rows(db, dy, NULL, NULL, NULL, n, d); }

void ts_add_column_products(float *sum, const float *a, const float *b, int64_t n, int64_t d) { sum_over_rows(sum, a, b, NULL, NULL, n, d); }

// MARK: root mean square

static void rms_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_forward(a->y, a->rstd, a->x, a->w, a->offset, begin, end, a->d, a->eps);
}

void ts_rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, float offset, int64_t n, int64_t d, float eps) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, rms_range, .y = y, .rstd = rstd, .x = x, .w = w, .offset = offset, .d = d, .eps = eps);
}

static void rms_again_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_again(a->y, a->kept_rstd, a->x, a->w, a->offset, begin, end, a->d);
}

void ts_rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, float offset, int64_t n, int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, rms_again_range, .y = y, .kept_rstd = rstd, .x = x, .w = w, .offset = offset, .d = d);
}

static void rms_backward_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->rmsnorm_backward(a->y, a->dy, a->x, a->w, a->offset, a->kept_rstd, begin, end, a->d);
}

void ts_rmsnorm_backward(float *dx, float *dw, const float *dy, const float *x, const float *w, float offset, const float *rstd, int64_t n,
                         int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, rms_backward_range, .y = dx, .dy = dy, .x = x, .w = w, .offset = offset,
              .kept_rstd = rstd, .d = d);
    if (dw) sum_over_rows(dw, dy, x, NULL, rstd, n, d);
}

// MARK: layer norm

static void layer_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->layernorm_forward(a->y, a->mean, a->rstd, a->x, a->w, a->b, begin, end, a->d, a->eps);
}

void ts_layernorm_forward(float *y, float *mean, float *rstd, const float *x, const float *w, const float *b, int64_t n, int64_t d,
                          float eps) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, layer_range, .y = y, .mean = mean, .rstd = rstd, .x = x, .w = w, .b = b, .d = d,
              .eps = eps);
}

static void layer_again_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->layernorm_again(a->y, a->kept_mean, a->kept_rstd, a->x, a->w, a->b, begin, end, a->d);
}

void ts_layernorm_again(float *y, const float *mean, const float *rstd, const float *x, const float *w, const float *b, int64_t n,
                        int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, layer_again_range, .y = y, .kept_mean = mean, .kept_rstd = rstd, .x = x, .w = w,
              .b = b, .d = d);
}

static void layer_backward_range(void *context, int64_t begin, int64_t end) {
    norm_arguments *a = context;
    a->kernels->layernorm_backward(a->y, a->dy, a->x, a->w, a->kept_mean, a->kept_rstd, begin, end, a->d);
}

void ts_layernorm_backward(float *dx, float *dw, float *db, const float *dy, const float *x, const float *w, const float *mean,
                           const float *rstd, int64_t n, int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), norm_arguments, layer_backward_range, .y = dx, .dy = dy, .x = x, .w = w, .kept_mean = mean,
              .kept_rstd = rstd, .d = d);
    if (dw) sum_over_rows(dw, dy, x, mean, rstd, n, d);
    if (db) ts_add_column_sums(db, dy, n, d);
}

// MARK: rotary positions

typedef struct rope_arguments {
    const ts_kernels *kernels;
    float *x;
    const int32_t *positions;
    const float *cosines, *sines;
    int64_t heads, row_stride, head_stride, rotary_dim;
    bool inverse;
} rope_arguments;

static void rope_range(void *context, int64_t begin, int64_t end) {
    rope_arguments *a = context;
    a->kernels->rope(a->x, a->positions, a->cosines, a->sines, begin, end, a->heads, a->row_stride, a->head_stride, a->rotary_dim,
                     a->inverse);
}

void ts_rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t n, int64_t heads, int64_t row_stride,
             int64_t head_stride, int64_t rotary_dim, bool inverse) {
    TS_RANGES(n, ts_rows_grain(heads * rotary_dim), rope_arguments, rope_range, .x = x, .positions = positions, .cosines = cosines,
              .sines = sines, .heads = heads, .row_stride = row_stride, .head_stride = head_stride, .rotary_dim = rotary_dim,
              .inverse = inverse);
}
