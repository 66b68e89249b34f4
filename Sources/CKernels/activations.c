// Activations and gates: ranges of numbers for the threads, and of rows where gate and up lie in longer ones.
#include "variants.h"

typedef struct activation_arguments {
    const ts_kernels *kernels;
    float *y, *z;
    const float *a, *b, *c;
    int64_t width, stride;
    ts_activation activation;
} activation_arguments;

static void gated_range(void *context, int64_t begin, int64_t end) {
    activation_arguments *a = context;
    if (a->stride == 1) {
        a->kernels->gated_forward(a->y + begin, a->a + begin, a->b + begin, end - begin, a->activation);
    } else {
        for (int64_t i = begin; i < end; i++)
            a->kernels->gated_forward(a->y + i * a->width, a->a + i * a->stride, a->b + i * a->stride, a->width, a->activation);
    }
}

static void gated_backward_range(void *context, int64_t begin, int64_t end) {
    activation_arguments *a = context;
    if (a->stride == 1) {
        a->kernels->gated_backward(a->y + begin, a->z + begin, a->c + begin, a->a + begin, a->b + begin, end - begin, a->activation);
    } else {
        for (int64_t i = begin; i < end; i++)
            a->kernels->gated_backward(a->y + i * a->stride, a->z + i * a->stride, a->c + i * a->width, a->a + i * a->stride,
                                       a->b + i * a->stride, a->width, a->activation);
    }
}

// Rows without gaps, or a single one, are one long row of numbers: stride 1.
static bool is_flat(int64_t n, int64_t width, int64_t stride) { return n == 1 || stride == width; }

void ts_gated_forward(float *out, const float *gate, const float *up, int64_t n, int64_t width, int64_t row_stride,
                      ts_activation activation) {
    bool flat = is_flat(n, width, row_stride);
    TS_RANGES(flat ? n * width : n, flat ? TS_GRAIN : ts_rows_grain(width), activation_arguments, gated_range, .y = out, .a = gate, .b = up,
              .width = width, .stride = flat ? 1 : row_stride, .activation = activation);
}

void ts_gated_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t n, int64_t width,
                       int64_t row_stride, ts_activation activation) {
    bool flat = is_flat(n, width, row_stride);
    TS_RANGES(flat ? n * width : n, flat ? TS_GRAIN : ts_rows_grain(width), activation_arguments, gated_backward_range, .y = dgate,
              .z = dup, .a = gate, .b = up, .c = dout, .width = width, .stride = flat ? 1 : row_stride, .activation = activation);
}

static void activation_range(void *context, int64_t begin, int64_t end) {
    activation_arguments *a = context;
    a->kernels->activation_forward(a->y + begin, a->a + begin, end - begin, a->activation);
}

void ts_activation_forward(float *y, const float *x, int64_t count, ts_activation activation) {
    TS_RANGES(count, TS_GRAIN, activation_arguments, activation_range, .y = y, .a = x, .activation = activation);
}

static void activation_backward_range(void *context, int64_t begin, int64_t end) {
    activation_arguments *a = context;
    a->kernels->activation_backward(a->y + begin, a->b + begin, a->a + begin, end - begin, a->activation);
}

void ts_activation_backward(float *dx, const float *dy, const float *x, int64_t count, ts_activation activation) {
    TS_RANGES(count, TS_GRAIN, activation_arguments, activation_backward_range, .y = dx, .a = x, .b = dy, .activation = activation);
}
