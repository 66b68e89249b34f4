// Rows gathered and scattered, biases, factors of columns, norms of rows, and few rows times weights.
#include "variants.h"

#include <string.h>

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
    TS_RANGES(n, ts_rows_grain(d), row_arguments, gather_range, .out = out, .floats = table, .rows = rows, .d = d);
}

void ts_gather_rows_bf16(float *out, const uint16_t *table, const int32_t *rows, int64_t n, int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), row_arguments, gather_range, .out = out, .halves = table, .rows = rows, .d = d);
}

static void scatter_range(void *context, int64_t begin, int64_t end) {
    row_arguments *a = context;
    int64_t first = begin * TS_COLUMNS, last = ts_column_strip_end(end, a->d);
    for (int64_t i = 0; i < a->n; i++) a->kernels->axpy(a->out + (int64_t)a->rows[i] * a->d, a->floats + i * a->d, 1.0f, first, last);
}

void ts_scatter_add_rows(float *table, const float *in, const int32_t *rows, int64_t n, int64_t d) {
    // A row may be added to more than once: cut by columns, each number is summed by one thread in row order.
    TS_RANGES(ts_column_strips(d), ts_column_grain(n), row_arguments, scatter_range, .out = table, .floats = in, .rows = rows, .n = n, .d = d);
}

typedef struct bias_arguments {
    const ts_kernels *kernels;
    float *y;
    const float *x, *factors;
    int64_t d;
    bool adding;
} bias_arguments;

static void bias_range(void *context, int64_t begin, int64_t end) {
    bias_arguments *a = context;
    a->kernels->add_bias(a->y, a->x, begin, end, a->d);
}

void ts_add_bias(float *y, const float *b, int64_t n, int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), bias_arguments, bias_range, .y = y, .x = b, .d = d);
}

static void scale_columns_range(void *context, int64_t begin, int64_t end) {
    bias_arguments *a = context;
    a->kernels->scale_columns(a->y, a->x, a->factors, begin, end, a->d, a->adding);
}

void ts_scale_columns(float *y, const float *x, const float *factors, int64_t n, int64_t d, bool adding) {
    TS_RANGES(n, ts_rows_grain(d), bias_arguments, scale_columns_range, .y = y, .x = x, .factors = factors, .d = d, .adding = adding);
}

static void row_norms_range(void *context, int64_t begin, int64_t end) {
    bias_arguments *a = context;
    a->kernels->row_norms(a->y, a->x, begin, end, a->d);
}

void ts_row_norms(float *out, const float *w, int64_t n, int64_t d) {
    TS_RANGES(n, ts_rows_grain(d), bias_arguments, row_norms_range, .y = out, .x = w, .d = d);
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
    TS_RANGES(n, ts_rows_grain(k), few_rows_arguments, few_rows_range, .y = y, .x = x, .floats = w, .m = m, .n = n, .k = k, .add = add);
}

void ts_rows_times_weights_bf16(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, bool add) {
    TS_RANGES(n, ts_rows_grain(k), few_rows_arguments, few_rows_range, .y = y, .x = x, .halves = w, .m = m, .n = n, .k = k, .add = add);
}
