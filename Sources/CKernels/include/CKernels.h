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

// MARK: matmul_bf16.c

/// y[m,n] (+)= x[m,k] * W, with x rounded to bfloat16 and sums in float32; W is [k,n], or [n,k] where `transpose_w` says so.
/// False where such products are not to be had or there is no memory. Kernel tests: BFloat16ProductTests.
bool ts_matmul_bf16(bool transpose_w, int64_t m, int64_t n, int64_t k, const float *x, const uint16_t *w, bool add, float *y);
/// Whether the processor has bfloat16 instructions and products with them passed a check against float32, made at the first call.
bool ts_has_bf16_products(void);
/// In what bfloat16 weights are multiplied here, with the reason where it is not bfloat16; for reports.
const char *ts_bf16_state(void);

// MARK: norms and positions

/// y = (offset + w) * x / sqrt(mean(x^2) + eps) by row; rstd[n] is kept for the backward pass. Rows may be heads.
void ts_rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, float offset, int64_t n, int64_t d, float eps);
/// The forward result again from the kept rstd.
void ts_rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, float offset, int64_t n, int64_t d);
/// dx += gradient of x; dw, if not NULL, += gradient of w.
void ts_rmsnorm_backward(float *dx, float *dw, const float *dy, const float *x, const float *w, float offset, const float *rstd, int64_t n,
                         int64_t d);
/// y = w * (x - mean(x)) / sqrt(variance(x) + eps) + b by row; mean[n] and rstd[n] are kept for the backward pass.
void ts_layernorm_forward(float *y, float *mean, float *rstd, const float *x, const float *w, const float *b, int64_t n, int64_t d,
                          float eps);
/// The forward result again from the kept mean and rstd.
void ts_layernorm_again(float *y, const float *mean, const float *rstd, const float *x, const float *w, const float *b, int64_t n,
                        int64_t d);
/// dx += gradient of x; dw and db, if not NULL, += gradients of w and b.
void ts_layernorm_backward(float *dx, float *dw, float *db, const float *dy, const float *x, const float *w, const float *mean,
                           const float *rstd, int64_t n, int64_t d);
/// Rotates x in place by the angles of each row's position; `inverse` is the transpose (and rotates back where the tables have no
/// factor). Pairs are (i, i + rotary_dim / 2) of the first rotary_dim numbers of each head; the rest stay.
/// x: n rows `row_stride` floats apart, heads in them `head_stride` apart; cosines and sines: [positions, rotary_dim / 2].
void ts_rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t n, int64_t heads, int64_t row_stride,
             int64_t head_stride, int64_t rotary_dim, bool inverse);

// MARK: activations

typedef enum ts_activation {
    TS_SILU,
    TS_GELU_TANH, // GELU by its approximation with tanh
    TS_GELU,
    TS_RELU
} ts_activation;

/// out[n, width] = f(gate) * up; the rows of gate and up lie `row_stride` floats apart.
void ts_gated_forward(float *out, const float *gate, const float *up, int64_t n, int64_t width, int64_t row_stride,
                      ts_activation activation);
/// dgate and dup, in the layout of gate and up, are overwritten; dgate may be gate, dup may be up. dout: [n, width].
void ts_gated_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t n, int64_t width,
                       int64_t row_stride, ts_activation activation);
/// y = f(x); y may be x.
void ts_activation_forward(float *y, const float *x, int64_t count, ts_activation activation);
/// dx = dy * f'(x); dx may be dy or x.
void ts_activation_backward(float *dx, const float *dy, const float *x, int64_t count, ts_activation activation);

// MARK: elementwise

/// y += a * x
void ts_axpy(float *y, const float *x, float a, int64_t count);
/// x *= a
void ts_scale(float *x, float a, int64_t count);
/// x = cap * tanh(x / cap); unchanged when cap is 0.
void ts_softcap(float *x, float cap, int64_t count);
/// y[n, d]: each row += b[d].
void ts_add_bias(float *y, const float *b, int64_t n, int64_t d);
/// db[d] += sum over the rows of dy[n, d]; the same for every number of threads.
void ts_add_column_sums(float *db, const float *dy, int64_t n, int64_t d);
/// sum[d] += sum over the rows of a[n, d] * b[n, d]; the same for every number of threads.
void ts_add_column_products(float *sum, const float *a, const float *b, int64_t n, int64_t d);
/// y[n, d] = x[n, d] * factors[d], added to y where `adding`; y may be x.
void ts_scale_columns(float *y, const float *x, const float *factors, int64_t n, int64_t d, bool adding);
/// out[n]: square root of the sum of squares of each row of w[n, d], accumulated in double.
void ts_row_norms(float *out, const float *w, int64_t n, int64_t d);
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

/// Softmax cross-entropy of logits[n, classes] by row: losses[i] = log sum exp - logit of the target. With a softcap above 0, the
/// logits count as softcap * tanh(logit / softcap). With `gradient` they are replaced by scale times the loss's gradient, otherwise left
/// as they are. hits[i] is 1 where no logit is above the target's, before the softcap, otherwise 0: a tie for the highest is a hit.
void ts_cross_entropy(float *logits, const int32_t *targets, float *losses, uint8_t *hits, int64_t n, int64_t classes, float scale,
                      float softcap, bool gradient);

// MARK: attention

/// Causal attention inside each sequence: sequence s has rows starts[s] ..< starts[s + 1]. Queries, keys and values lie where the
/// strides say (floats from one row to the next, and from one head to the next), so they may be matrices of their own or parts of one.
typedef struct ts_attention_shape {
    const int32_t *starts;
    int64_t sequences, heads, kv_heads, head_dim;
    int64_t q_row, q_head, k_row, k_head, v_row, v_head;
    float scale;    // of scores
    float softcap;  // scores become softcap * tanh(score / softcap); 0: they do not
    int64_t window; // a row sees itself and the window - 1 rows before it; 0: all of them
    const float *prefix_keys, *prefix_values; // [prefix, kv_heads, head_dim], seen as if they stood before the first row of each sequence
    int64_t prefix;
} ts_attention_shape;

/// out[n, heads, head_dim]; lse[n, heads] keeps the log-sum-exp of each row of scores. Returns false when memory for scratch could not
/// be had.
bool ts_attention_forward(float *out, float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape);
/// dq, dk, dv, in the layout of q, k, v, are overwritten; the prefix's gradients, where not NULL, are added to. dout: as out.
bool ts_attention_backward(float *dq, float *dk, float *dv, float *dprefix_keys, float *dprefix_values, const float *dout,
                           const float *out, const float *lse, const float *q, const float *k, const float *v, ts_attention_shape shape);
/// Attention of single rows over cached keys and values: row i of q reads counts[i] rows of keys[i] and values[i], laid out by the
/// shape's strides; its starts, sequences and prefix are not used. out[n, heads, head_dim].
bool ts_attention_cached(float *out, const float *q, const float *const *keys, const float *const *values, const int32_t *counts, int64_t n,
                         ts_attention_shape shape);
/// Lets memory of `size` bytes and more go back to the system when it is freed, whatever was freed before; only where that is a choice.
void ts_return_large_memory(int64_t size);
/// Gives back to the system what was freed and the library still holds; only where that is a choice.
void ts_return_freed_memory(void);
/// Gives back the scratch memory that attention keeps for the calling thread's next call.
void ts_release_scratch(void);

// MARK: quantisation

/// NF4 in blocks of `block` numbers (even): codes[(count + 1) / 2], the first of two in the upper half of a byte, and the largest size
/// of each block, absmax[count / block rounded up]. Codes and sizes are those of bitsandbytes.
void ts_nf4_quantize(uint8_t *codes, float *absmax, const float *x, int64_t count, int64_t block);
void ts_nf4_dequantize(float *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block);
/// As above, rounded to bfloat16; blocks of an even number of at most 1024.
void ts_nf4_dequantize_bf16(uint16_t *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block);
/// Values of the 16 codes.
const float *ts_nf4_map(void);
/// Double quantisation: absmax - offset in 8 bits, in blocks of TS_ABSMAX_BLOCK whose largest size goes to maxima; offset is the mean.
void ts_absmax_compress(uint8_t *codes, float *maxima, float *offset, const float *absmax, int64_t count);
void ts_absmax_expand(float *absmax, const uint8_t *codes, const float *maxima, float offset, int64_t count);
/// Values of the 256 codes.
const float *ts_dynamic_map(void);
enum { TS_ABSMAX_BLOCK = 256 };

// MARK: optimizer

/// One AdamW step (Loshchilov and Hutter 2019) with decoupled decay; step counts from 1; gradients are scaled first.
void ts_adamw(float *parameter, const float *gradient, float *m, float *v, int64_t count, float gradient_scale, float learning_rate,
              float beta1, float beta2, float epsilon, float weight_decay, int64_t step);

#endif
