// What every instruction-set variant provides: functions over a range of rows or elements. drivers.c splits the range over
// threads; variant.inc.h is the one source that is compiled once per instruction set.
#ifndef TS_VARIANTS_H
#define TS_VARIANTS_H

#include "include/CKernels.h"
#include <stddef.h>

typedef struct ts_attention_arguments {
    float *out, *lse, *dq, *dk, *dv;
    const float *dout, *q, *k, *v;
    const float *const *keys;
    const float *const *values;
    const int32_t *counts;
    ts_attention_shape shape;
} ts_attention_arguments;

typedef struct ts_kernels {
    const char *name;
    void (*rmsnorm_forward)(float *y, float *rstd, const float *x, const float *w, int64_t begin, int64_t end, int64_t d, float eps);
    void (*rmsnorm_again)(float *y, const float *rstd, const float *x, const float *w, int64_t begin, int64_t end, int64_t d);
    void (*rmsnorm_backward)(float *dx, const float *dy, const float *x, const float *w, const float *rstd, int64_t begin, int64_t end,
                             int64_t d);
    void (*rmsnorm_weight_gradient)(float *dw, const float *dy, const float *x, const float *rstd, int64_t n, int64_t d, int64_t begin,
                                    int64_t end);
    void (*rope)(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t begin, int64_t end,
                 int64_t heads, int64_t head_dim, bool inverse);
    void (*swiglu_forward)(float *out, const float *gate, const float *up, int64_t begin, int64_t end);
    void (*swiglu_backward)(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t begin,
                            int64_t end);
    void (*axpy)(float *y, const float *x, float a, int64_t begin, int64_t end);
    void (*dropout)(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate);
    void (*add_dropout)(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate);
    double (*sum_of_squares)(const float *x, int64_t begin, int64_t end);
    void (*bf16_to_f32)(float *out, const uint16_t *in, int64_t begin, int64_t end);
    void (*f32_to_bf16)(uint16_t *out, const float *in, int64_t begin, int64_t end);
    void (*cross_entropy)(float *logits, const int32_t *targets, float *losses, int64_t begin, int64_t end, int64_t classes,
                          float scale, bool gradient);
    void (*adamw)(float *p, const float *g, float *m, float *v, int64_t begin, int64_t end, float gscale, float rate, float b1,
                  float b2, float eps, float decay, float correction1, float correction2);
    void (*rows_times_f32)(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                           bool add);
    void (*rows_times_bf16)(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                            bool add);
    void (*attention_forward)(const ts_attention_arguments *a, int64_t sequence, int64_t kv_head, float *scratch);
    size_t (*attention_forward_scratch)(int64_t longest, int64_t head_dim);
    void (*attention_backward)(const ts_attention_arguments *a, int64_t sequence, int64_t kv_head, float *scratch);
    size_t (*attention_backward_scratch)(int64_t longest, int64_t head_dim);
    void (*attention_cached)(const ts_attention_arguments *a, int64_t row, int64_t kv_head, float *scratch);
} ts_kernels;

extern const ts_kernels ts_kernels_portable;
#if defined(__x86_64__)
extern const ts_kernels ts_kernels_avx2;
extern const ts_kernels ts_kernels_avx512;
#endif

/// The variant that the calling thread uses.
const ts_kernels *ts_active(void);

/// Calls body(context, begin, end) on disjoint ranges that cover 0 ..< count, each at least `grain` long where there are several.
void ts_parallel_ranges(int64_t count, int64_t grain, void (*body)(void *context, int64_t begin, int64_t end), void *context);
/// Calls body(context, index, thread) once for each index, in any order; thread is below ts_threads().
void ts_parallel_each(int64_t count, void (*body)(void *context, int64_t index, int thread), void *context);
/// Into how many pieces to cut work that can be cut into `most`; depends on the number of threads alone.
int64_t ts_pieces(int64_t most);

#endif
