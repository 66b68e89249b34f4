// Kernels that treat each number by itself, sums of squares, and one step of the optimizer.

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

static void add_bias(float *y, const float *b, int64_t begin, int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++)
        for (int64_t j = 0; j < d; j++) y[i * d + j] += b[j];
}

static void scale_columns(float *y, const float *x, const float *factors, int64_t begin, int64_t end, int64_t d, bool adding) {
    for (int64_t i = begin; i < end; i++) {
        if (adding) {
            for (int64_t j = 0; j < d; j++) y[i * d + j] += x[i * d + j] * factors[j];
        } else {
            for (int64_t j = 0; j < d; j++) y[i * d + j] = x[i * d + j] * factors[j];
        }
    }
}

static void scale(float *x, float a, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i++) x[i] *= a;
}

static void softcap(float *x, float cap, int64_t begin, int64_t end) {
    float inverse = 1.0f / cap;
    for (int64_t i = begin; i < end; i++) x[i] = cap * hyperbolic_tangent(x[i] * inverse);
}

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

