// NF4 (Dettmers et al. 2023): blocks of numbers as multiples of their largest size, each the nearest of 16 quantiles of the normal
// distribution; two to a byte, the first in the upper half. And the same with 256 values, for the sizes themselves.
// Reference: QuantisationTests.

// Codes are how many borders lie below a number: halfway between neighbouring values, in float32.
TS_INLINE int32_t nf4_code(float x) {
    int32_t code = 0;
#pragma clang loop unroll(full)
    for (int j = 0; j < 15; j++) code += x > ts_nf4_borders[j];
    return code;
}

TS_INLINE float largest_size(const float *x, int64_t count) {
#pragma clang fp reassociate(on)
    float largest = 0;
    for (int64_t i = 0; i < count; i++) largest = fabsf(x[i]) > largest ? fabsf(x[i]) : largest;
    return largest;
}

TS_INLINE float clamped(float x) { return x < -1.0f ? -1.0f : (x > 1.0f ? 1.0f : x); }

// Blocks begin ..< end; `block` is even. A last block that is cut off is divided by its size where whole ones are multiplied by the
// inverse, as bitsandbytes does it.
static void nf4_quantize(uint8_t *codes, float *absmax, const float *x, int64_t count, int64_t block, int64_t begin, int64_t end) {
    for (int64_t b = begin; b < end; b++) {
        const float *from = x + b * block;
        uint8_t *to = codes + b * block / 2;
        int64_t length = TS_MIN(block, count - b * block);
        float size = largest_size(from, length);
        bool whole = length == block;
        float divisor = size < 1e-38f ? 1e-38f : size, inverse = 1.0f / divisor;
        absmax[b] = whole ? size : divisor;
        int64_t i = 0;
        if (whole) {
            for (; i < length / 2; i++) {
                int32_t first = nf4_code(clamped(from[2 * i] * inverse)), second = nf4_code(clamped(from[2 * i + 1] * inverse));
                to[i] = (uint8_t)(first << 4 | second);
            }
        } else {
            for (; i < (length + 1) / 2; i++) {
                int32_t first = nf4_code(clamped(from[2 * i] / divisor));
                int32_t second = 2 * i + 1 < length ? nf4_code(clamped(from[2 * i + 1] / divisor)) : nf4_code(0);
                to[i] = (uint8_t)(first << 4 | second);
            }
        }
    }
}

static void nf4_dequantize(float *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block, int64_t begin, int64_t end) {
    for (int64_t b = begin; b < end; b++) {
        float *to = out + b * block, size = absmax[b];
        const uint8_t *from = codes + b * block / 2;
        int64_t length = TS_MIN(block, count - b * block);
        for (int64_t i = 0; i < length / 2; i++) {
            to[2 * i] = ts_nf4_values[from[i] >> 4] * size;
            to[2 * i + 1] = ts_nf4_values[from[i] & 15] * size;
        }
        if (length % 2) to[length - 1] = ts_nf4_values[from[length / 2] >> 4] * size;
    }
}

// Square roots of the sums of squares of the rows begin ..< end.
static void row_norms(float *out, const float *w, int64_t begin, int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++) out[i] = (float)sqrt(sum_of_squares(w, i * d, (i + 1) * d));
}
