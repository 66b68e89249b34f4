// Kernels that treat each number by itself, and sums of squares: ranges of numbers for the threads.
#include "variants.h"

typedef struct element_arguments {
    const ts_kernels *kernels;
    float *y, *z;
    const float *a, *b, *c;
    uint16_t *halves_out;
    const uint16_t *halves_in;
    float factor;
    uint64_t key;
} element_arguments;

static void axpy_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->axpy(a->y, a->a, a->factor, begin, end);
}

void ts_axpy(float *y, const float *x, float a, int64_t count) {
    TS_RANGES(count, TS_GRAIN, element_arguments, axpy_range, .y = y, .a = x, .factor = a);
}

static void dropout_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->dropout(a->y, a->a, begin, end, a->key, a->factor);
}

void ts_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate) {
    TS_RANGES(count, TS_GRAIN, element_arguments, dropout_range, .y = y, .a = x, .key = key, .factor = rate);
}

static void add_dropout_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->add_dropout(a->y, a->a, begin, end, a->key, a->factor);
}

void ts_add_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate) {
    TS_RANGES(count, TS_GRAIN, element_arguments, add_dropout_range, .y = y, .a = x, .key = key, .factor = rate);
}

static void widen_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->bf16_to_f32(a->y, a->halves_in, begin, end);
}

void ts_bf16_to_f32(float *out, const uint16_t *in, int64_t count) {
    TS_RANGES(count, TS_GRAIN, element_arguments, widen_range, .y = out, .halves_in = in);
}

static void narrow_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->f32_to_bf16(a->halves_out, a->a, begin, end);
}

void ts_f32_to_bf16(uint16_t *out, const float *in, int64_t count) {
    TS_RANGES(count, TS_GRAIN, element_arguments, narrow_range, .halves_out = out, .a = in);
}

static void scale_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->scale(a->y, a->factor, begin, end);
}

void ts_scale(float *x, float a, int64_t count) { TS_RANGES(count, TS_GRAIN, element_arguments, scale_range, .y = x, .factor = a); }

static void softcap_range(void *context, int64_t begin, int64_t end) {
    element_arguments *a = context;
    a->kernels->softcap(a->y, a->factor, begin, end);
}

void ts_softcap(float *x, float cap, int64_t count) {
    if (cap > 0) TS_RANGES(count, TS_GRAIN, element_arguments, softcap_range, .y = x, .factor = cap);
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
    if (length < TS_GRAIN / 4) length = TS_GRAIN / 4;
    int64_t used = (count + length - 1) / length;
    TS_RANGES(used, ts_rows_grain(length), sum_arguments, sum_range, .x = x, .count = count, .length = length, .parts = parts);
    double sum = 0;
    for (int64_t part = 0; part < used; part++) sum += parts[part];
    return sum;
}
