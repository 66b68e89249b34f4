// Kernels of the engine: plain float32 maths on row-major memory.
//
// Conventions: sizes are int64_t; a matrix of n rows and d columns is n*d floats; functions named *_backward say whether
// they overwrite or add. No function keeps a pointer after it returns. All work is split over one pool of threads; a second
// thread that calls while it is busy computes alone. Results do not depend on timing, only on the number of threads.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stdint.h>

// MARK: threads.c, dispatch.c

/// Number of threads that kernels and matrix products use, 1 to 1024. A thread that sets it keeps its number; threads that never
/// did take the number set last anywhere, at first that of the cores.
void ts_set_threads(int count);
int ts_threads(void);
/// Instruction set chosen at start: "avx512", "avx2", "neon" or "portable".
const char *ts_variant_name(void);
/// Number of kernel variants this processor can run, and the choice of one of them for the calling thread (for tests); -1 goes
/// back to the best.
int ts_variant_count(void);
bool ts_select_variant(int index);
/// What the processor offers, as a space-separated list of the features that matter here.
const char *ts_cpu_features(void);

// MARK: matmul.c

/// C[m,n] = alpha * op(A) * op(B) + beta * C, row-major; op is the transpose where the flag says so.
/// Returns 0, or oneDNN's status. Kernel tests: MatrixProductTests.
int ts_matmul(bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha, const float *a, int64_t lda,
              const float *b, int64_t ldb, float beta, float *c, int64_t ldc);
/// Version of oneDNN, for reports.
void ts_matmul_library_version(int *major, int *minor, int *patch);
/// y[m,n] (+)= x[m,k] * W[n,k]^T for few rows, W in float32 or bfloat16.
void ts_rows_times_weights_f32(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, bool add);
void ts_rows_times_weights_bf16(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, bool add);

// MARK: elementwise

/// y = w * x / sqrt(mean(x^2) + eps) by row; rstd[n] is kept for the backward pass.
void ts_rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, int64_t n, int64_t d, float eps);
/// y = w * x * rstd: the forward result again from the kept rstd.
void ts_rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, int64_t n, int64_t d);
/// dx += gradient of x; dw, if not NULL, += gradient of w.
void ts_rmsnorm_backward(float *dx, float *dw, const float *dy, const float *x, const float *w, const float *rstd, int64_t n,
                         int64_t d);
/// Rotates x[n, heads, head_dim] in place by the angles of each row's position; `inverse` rotates back.
/// cosines and sines: [positions, head_dim / 2]. Halves are paired (i, i + head_dim / 2), as Hugging Face stores Llama.
void ts_rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t n, int64_t heads,
             int64_t head_dim, bool inverse);
/// out = silu(gate) * up
void ts_swiglu_forward(float *out, const float *gate, const float *up, int64_t count);
/// dgate and dup are overwritten; dgate may be gate, dup may be up.
void ts_swiglu_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t count);
/// y += a * x
void ts_axpy(float *y, const float *x, float a, int64_t count);
/// y = x * keep(index) / (1 - rate), keep drawn from (key, index) alone; rate in 0 ..< 1. y may be x.
void ts_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate);
/// y += x * keep(index) / (1 - rate), keep being what ts_dropout draws. y is not x.
void ts_add_dropout(float *y, const float *x, int64_t count, uint64_t key, float rate);
/// out[i] = table[rows[i]]
void ts_gather_rows_f32(float *out, const float *table, const int32_t *rows, int64_t n, int64_t d);
void ts_gather_rows_bf16(float *out, const uint16_t *table, const int32_t *rows, int64_t n, int64_t d);
/// table[rows[i]] += in[i], in row order
void ts_scatter_add_rows(float *table, const float *in, const int32_t *rows, int64_t n, int64_t d);
void ts_bf16_to_f32(float *out, const uint16_t *in, int64_t count);
/// Rounds to nearest, ties to even.
void ts_f32_to_bf16(uint16_t *out, const float *in, int64_t count);
/// Sum of squares, accumulated in double; the same for every number of threads.
double ts_sum_of_squares(const float *x, int64_t count);

// MARK: loss

/// Softmax cross-entropy of logits[n, classes] by row: losses[i] = log sum exp - logit of the target.
/// With `gradient` the logits are replaced by (softmax - onehot) * scale, otherwise they are left as they are.
void ts_cross_entropy(float *logits, const int32_t *targets, float *losses, int64_t n, int64_t classes, float scale, bool gradient);

// MARK: attention

/// Where the rows of each sequence lie: sequence s has rows starts[s] ..< starts[s + 1].
typedef struct ts_attention_shape {
    const int32_t *starts;
    int64_t sequences;
    int64_t heads;
    int64_t kv_heads;
    int64_t head_dim;
} ts_attention_shape;

/// Causal attention inside each sequence. q, out: [n, heads, head_dim]; k, v: [n, kv_heads, head_dim];
/// lse[n, heads] keeps the log-sum-exp of each row of scores. Returns false when memory for scratch could not be had.
bool ts_attention_forward(float *out, float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape);
/// dq, dk, dv are overwritten.
bool ts_attention_backward(float *dq, float *dk, float *dv, const float *dout, const float *out, const float *lse, const float *q,
                           const float *k, const float *v, ts_attention_shape shape);
/// Attention of single rows over cached keys and values: row i reads counts[i] rows of keys[i] and values[i]
/// ([count, kv_heads, head_dim]).
bool ts_attention_cached(float *out, const float *q, const float *const *keys, const float *const *values, const int32_t *counts,
                         int64_t n, int64_t heads, int64_t kv_heads, int64_t head_dim);

// MARK: optimizer

/// One AdamW step (Loshchilov and Hutter 2019) with decoupled decay; step counts from 1; gradients are scaled first.
void ts_adamw(float *parameter, const float *gradient, float *m, float *v, int64_t count, float gradient_scale, float learning_rate,
              float beta1, float beta2, float epsilon, float weight_decay, int64_t step);

#endif
