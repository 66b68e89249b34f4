// The one source of the kernels, compiled once per instruction set. Before inclusion: TS_WIDTH (floats in a vector), TS_ROWS
// (rows of a register block), TS_NAME, TS_TABLE. Plain loops are vectorised by the compiler; only the small matrix product
// that attention is made of is written with vector types.
#include "variants.h"

#include <math.h>
#include <string.h>

#pragma clang fp contract(fast)

typedef float vec __attribute__((vector_size(TS_WIDTH * 4), aligned(4)));

#define TS_INLINE static inline __attribute__((always_inline))
#define TS_MIN(a, b) ((a) < (b) ? (a) : (b))
#define TS_ROUND_UP(x, to) (((x) + (to)-1) / (to) * (to))

// MARK: helpers

// e^x by Cody-Waite reduction and a polynomial of degree 6; relative error below 2e-7; below -87.3 as at -87.3 (1.2e-38), above 88 as at 88.
TS_INLINE float exponential(float x) {
    x = x < -87.33654f ? -87.33654f : (x > 88.02f ? 88.02f : x);
    float n = x * 1.44269504f + 12582912.0f; // the constant's ulp is 1: adding it rounds to a whole number
    n -= 12582912.0f;
    float r = x - n * 0.693359375f;
    r += n * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    union {
        int32_t bits;
        float value;
    } scale = {.bits = ((int32_t)n + 127) << 23};
    return p * scale.value;
}

TS_INLINE float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }

TS_INLINE float sum_of_products(const float *a, const float *b, int64_t count) {
    vec acc[4];
    memset(acc, 0, sizeof acc);
    int64_t i = 0;
    for (; i + 4 * TS_WIDTH <= count; i += 4 * TS_WIDTH)
#pragma clang loop unroll(full)
        for (int j = 0; j < 4; j++) acc[j] += *(const vec *)(a + i + j * TS_WIDTH) * *(const vec *)(b + i + j * TS_WIDTH);
    for (; i + TS_WIDTH <= count; i += TS_WIDTH) acc[0] += *(const vec *)(a + i) * *(const vec *)(b + i);
    vec total = (acc[0] + acc[1]) + (acc[2] + acc[3]);
    float sum = 0;
    for (int j = 0; j < TS_WIDTH; j++) sum += total[j];
    for (; i < count; i++) sum += a[i] * b[i];
    return sum;
}

TS_INLINE float bf16_value(uint16_t bits) {
    union {
        uint32_t bits;
        float value;
    } u = {.bits = (uint32_t)bits << 16};
    return u.value;
}

// MARK: small matrix product

// C[rows, 2 * TS_WIDTH] (+)= A[rows, k] * B[k, 2 * TS_WIDTH], held in registers; element (i, p) of A is a[i * down + p * along].
TS_INLINE void block(int rows, int64_t k, const float *a, int64_t down, int64_t along, const float *b, int64_t ldb, float *c,
                     int64_t ldc, bool add) {
    vec acc[TS_ROWS][2];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        acc[i][0] = add ? *(const vec *)(c + i * ldc) : (vec){0};
        acc[i][1] = add ? *(const vec *)(c + i * ldc + TS_WIDTH) : (vec){0};
    }
    for (int64_t p = 0; p < k; p++) {
        vec b0 = *(const vec *)(b + p * ldb), b1 = *(const vec *)(b + p * ldb + TS_WIDTH);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            float x = a[i * down + p * along];
            acc[i][0] += x * b0;
            acc[i][1] += x * b1;
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        *(vec *)(c + i * ldc) = acc[i][0];
        *(vec *)(c + i * ldc + TS_WIDTH) = acc[i][1];
    }
}

TS_INLINE void blocks(int64_t m, int64_t n, int64_t k, const float *a, int64_t down, int64_t along, const float *b, int64_t ldb,
                      float *c, int64_t ldc, bool add) {
    for (int64_t j = 0; j < n; j += 2 * TS_WIDTH) {
        int64_t i = 0;
        for (; i + TS_ROWS <= m; i += TS_ROWS) block(TS_ROWS, k, a + i * down, down, along, b + j, ldb, c + i * ldc + j, ldc, add);
        for (; i + 2 <= m; i += 2) block(2, k, a + i * down, down, along, b + j, ldb, c + i * ldc + j, ldc, add);
        for (; i < m; i++) block(1, k, a + i * down, down, along, b + j, ldb, c + i * ldc + j, ldc, add);
    }
}

// C[m, n] = A[m, k] * B[k, n]; n is a multiple of 2 * TS_WIDTH, B and C have room for it.
static void multiply(int64_t m, int64_t n, int64_t k, const float *a, int64_t lda, const float *b, int64_t ldb, float *c, int64_t ldc) {
    blocks(m, n, k, a, lda, 1, b, ldb, c, ldc, false);
}

// C[m, n] += A[k, m]^T * B[k, n], sizes as above.
static void add_transposed_product(int64_t m, int64_t n, int64_t k, const float *a, int64_t lda, const float *b, int64_t ldb, float *c,
                                   int64_t ldc) {
    blocks(m, n, k, a, 1, lda, b, ldb, c, ldc, true);
}

#define TS_PAD (2 * TS_WIDTH)

// to[columns, ld_to] = from[rows, columns]^T, the rest of each row of `to` up to ld_to set to 0.
static void transpose(float *to, int64_t ld_to, const float *from, int64_t ld_from, int64_t rows, int64_t columns) {
    for (int64_t c = 0; c < columns; c++) {
        for (int64_t r = 0; r < rows; r++) to[c * ld_to + r] = from[r * ld_from + c];
        for (int64_t r = rows; r < ld_to; r++) to[c * ld_to + r] = 0;
    }
}

// to[rows, ld_to] = scale * from[rows, columns], padded with 0.
static void copy_scaled(float *to, int64_t ld_to, const float *from, int64_t ld_from, int64_t rows, int64_t columns, float scale) {
    for (int64_t r = 0; r < rows; r++) {
        for (int64_t c = 0; c < columns; c++) to[r * ld_to + c] = scale * from[r * ld_from + c];
        for (int64_t c = columns; c < ld_to; c++) to[r * ld_to + c] = 0;
    }
}

// MARK: norms and positions

static void rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, int64_t begin, int64_t end, int64_t d, float eps) {
    for (int64_t i = begin; i < end; i++) {
        const float *row = x + i * d;
        float r = 1.0f / sqrtf(sum_of_products(row, row, d) / (float)d + eps);
        rstd[i] = r;
        for (int64_t j = 0; j < d; j++) y[i * d + j] = w[j] * (row[j] * r);
    }
}

static void rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, int64_t begin, int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++)
        for (int64_t j = 0; j < d; j++) y[i * d + j] = w[j] * (x[i * d + j] * rstd[i]);
}

// With g = dy * w and h = x * rstd: dx += rstd * (g - h * mean(g * h)).
static void rmsnorm_backward(float *dx, const float *dy, const float *x, const float *w, const float *rstd, int64_t begin, int64_t end,
                             int64_t d) {
    for (int64_t i = begin; i < end; i++) {
        const float *gi = dy + i * d, *xi = x + i * d;
        float r = rstd[i], mean = 0;
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < d; j++) mean += gi[j] * w[j] * xi[j];
        }
        mean *= r / (float)d;
        for (int64_t j = 0; j < d; j++) dx[i * d + j] += r * (gi[j] * w[j] - xi[j] * r * mean);
    }
}

// Columns begin ..< end of dw += sum over rows of dy * x * rstd.
static void rmsnorm_weight_gradient(float *dw, const float *dy, const float *x, const float *rstd, int64_t n, int64_t d, int64_t begin,
                                    int64_t end) {
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = begin; j < end; j++) dw[j] += dy[i * d + j] * x[i * d + j] * rstd[i];
}

static void rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t begin, int64_t end,
                 int64_t heads, int64_t head_dim, bool inverse) {
    int64_t half = head_dim / 2;
    float sign = inverse ? -1.0f : 1.0f;
    for (int64_t i = begin; i < end; i++) {
        const float *c = cosines + positions[i] * half, *s = sines + positions[i] * half;
        for (int64_t h = 0; h < heads; h++) {
            float *lower = x + (i * heads + h) * head_dim, *upper = lower + half;
            for (int64_t j = 0; j < half; j++) {
                float a = lower[j], b = upper[j], sine = sign * s[j];
                lower[j] = a * c[j] - b * sine;
                upper[j] = b * c[j] + a * sine;
            }
        }
    }
}

// MARK: elementwise

static void swiglu_forward(float *out, const float *gate, const float *up, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i++) out[i] = gate[i] * sigmoid(gate[i]) * up[i];
}

static void swiglu_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t begin,
                            int64_t end) {
    // dgate and dup may be gate and up themselves: the same element is read before it is written.
#pragma clang loop vectorize(assume_safety)
    for (int64_t i = begin; i < end; i++) {
        float g = gate[i], s = sigmoid(g), u = up[i], d = dout[i];
        dup[i] = d * g * s;
        dgate[i] = d * u * s * (1.0f + g * (1.0f - s));
    }
}

static void axpy(float *y, const float *x, float a, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i++) y[i] += a * x[i];
}

// A counter-based generator: the finaliser of MurmurHash3 over the element's index, keyed twice.
TS_INLINE void drop(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate, bool add) {
    uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
    uint32_t threshold = (uint32_t)(rate * 16777216.0f);
    float scale = 1.0f / (1.0f - rate);
#pragma clang loop vectorize(assume_safety)
    for (int64_t i = begin; i < end; i++) {
        uint32_t h = (uint32_t)i * 0x9E3779B1u + low;
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= (h >> 13) ^ high;
        h *= 0xC2B2AE35u;
        h ^= h >> 16;
        float kept = (h >> 8) >= threshold ? x[i] * scale : 0.0f;
        y[i] = add ? y[i] + kept : kept;
    }
}

static void dropout(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate) {
    drop(y, x, begin, end, key, rate, false);
}

static void add_dropout(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate) {
    drop(y, x, begin, end, key, rate, true);
}

static double sum_of_squares(const float *x, int64_t begin, int64_t end) {
#pragma clang fp reassociate(on)
    double sum = 0;
    for (int64_t i = begin; i < end; i++) sum += (double)x[i] * (double)x[i];
    return sum;
}

static void bf16_to_f32(float *out, const uint16_t *in, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i++) out[i] = bf16_value(in[i]);
}

static void f32_to_bf16(uint16_t *out, const float *in, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i++) {
        uint32_t u;
        memcpy(&u, in + i, sizeof u);
        uint32_t rounded = (u + 0x7FFFu + ((u >> 16) & 1u)) >> 16;
        out[i] = (uint16_t)((u & 0x7FFFFFFFu) > 0x7F800000u ? (u >> 16) | 0x40u : rounded);
    }
}

// MARK: loss

static void cross_entropy(float *logits, const int32_t *targets, float *losses, int64_t begin, int64_t end, int64_t classes,
                          float scale, bool gradient) {
    for (int64_t i = begin; i < end; i++) {
        float *row = logits + i * classes;
        float highest = -INFINITY, target = row[targets[i]];
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < classes; j++) highest = row[j] > highest ? row[j] : highest;
        }
        float sum = 0;
        if (gradient) {
            for (int64_t j = 0; j < classes; j++) row[j] = exponential(row[j] - highest);
            {
#pragma clang fp reassociate(on)
                for (int64_t j = 0; j < classes; j++) sum += row[j];
            }
            float factor = scale / sum;
            for (int64_t j = 0; j < classes; j++) row[j] *= factor;
            row[targets[i]] -= scale;
        } else {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < classes; j++) sum += exponential(row[j] - highest);
        }
        // The difference first: it is exact where the logits are large and the loss is small.
        losses[i] = logf(sum) + (highest - target);
    }
}

// MARK: optimizer

static void adamw(float *p, const float *g, float *m, float *v, int64_t begin, int64_t end, float gscale, float rate, float b1, float b2,
                  float eps, float decay, float correction1, float correction2) {
    float shrink = 1.0f - rate * decay, size = rate / correction1, root = 1.0f / sqrtf(correction2);
    for (int64_t i = begin; i < end; i++) {
        float gradient = g[i] * gscale;
        float mi = b1 * m[i] + (1.0f - b1) * gradient;
        float vi = b2 * v[i] + (1.0f - b2) * gradient * gradient;
        m[i] = mi;
        v[i] = vi;
        p[i] = p[i] * shrink - size * mi / (sqrtf(vi) * root + eps);
    }
}

// MARK: few rows times weights

// Output columns begin ..< end of y[m, n] (+)= x[m, k] * W[n, k]^T: each weight row is read once.
static void rows_times_f32(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                           bool add) {
    for (int64_t j = begin; j < end; j++)
        for (int64_t i = 0; i < m; i++) {
            float dot = sum_of_products(x + i * k, w + j * k, k);
            y[i * n + j] = add ? y[i * n + j] + dot : dot;
        }
}

static void rows_times_bf16(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                            bool add) {
    for (int64_t j = begin; j < end; j++)
        for (int64_t i = 0; i < m; i++) {
            const uint16_t *row = w + j * k;
            const float *xi = x + i * k;
            float dot = 0;
            {
#pragma clang fp reassociate(on)
                for (int64_t p = 0; p < k; p++) dot += xi[p] * bf16_value(row[p]);
            }
            y[i * n + j] = add ? y[i * n + j] + dot : dot;
        }
}

#include "attention.inc.h"

const ts_kernels TS_TABLE = {
    .name = TS_NAME,
    .rmsnorm_forward = rmsnorm_forward,
    .rmsnorm_again = rmsnorm_again,
    .rmsnorm_backward = rmsnorm_backward,
    .rmsnorm_weight_gradient = rmsnorm_weight_gradient,
    .rope = rope,
    .swiglu_forward = swiglu_forward,
    .swiglu_backward = swiglu_backward,
    .axpy = axpy,
    .dropout = dropout,
    .add_dropout = add_dropout,
    .sum_of_squares = sum_of_squares,
    .bf16_to_f32 = bf16_to_f32,
    .f32_to_bf16 = f32_to_bf16,
    .cross_entropy = cross_entropy,
    .adamw = adamw,
    .rows_times_f32 = rows_times_f32,
    .rows_times_bf16 = rows_times_bf16,
    .attention_forward = attention_forward,
    .attention_forward_scratch = attention_forward_scratch,
    .attention_backward = attention_backward,
    .attention_backward_scratch = attention_backward_scratch,
    .attention_cached = attention_cached,
};
