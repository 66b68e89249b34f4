// Vectors, and the functions of one number that kernels share.

#pragma clang fp contract(fast)

typedef float vec __attribute__((vector_size(TS_WIDTH * 4), aligned(4)));
typedef int32_t ints __attribute__((vector_size(TS_WIDTH * 4), aligned(4)));

#define TS_INLINE static inline __attribute__((always_inline))
#define TS_MIN(a, b) ((a) < (b) ? (a) : (b))
#define TS_MAX(a, b) ((a) > (b) ? (a) : (b))
#define TS_ROUND_UP(x, to) (((x) + (to)-1) / (to) * (to))
#define TS_ROUND_DOWN(x, to) ((x) / (to) * (to))

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

// The same for vectors of numbers up to 88; 0 below -87.3, where masked scores lie.
TS_INLINE vec exponentials(vec x) {
    vec shifted = x * 1.44269504f + 12582912.0f;
    vec n = shifted - 12582912.0f;
    vec r = x - n * 0.693359375f;
    r += n * 2.12194440e-4f;
    vec p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    // The low bits of `shifted` are n: as an exponent it is 2^n.
    vec power = (vec)(((ints)shifted << 23) + 0x3F800000);
    ints vanishing = (ints)(x < -87.33654f);
    return (vec)((ints)(p * power) & ~vanishing);
}

TS_INLINE float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }

// By its series near 0, where 1 - 2 / (e^2x + 1) would lose digits; relative error below 3e-7.
TS_INLINE float hyperbolic_tangent(float x) {
    float size = fabsf(x), square = x * x;
    float p = -5.70498872745e-3f;
    p = p * square + 2.06390887954e-2f;
    p = p * square - 5.37397155531e-2f;
    p = p * square + 1.33314422036e-1f;
    p = p * square - 3.33332819422e-1f;
    float near = p * square * x + x;
    float far = copysignf(1.0f - 2.0f / (exponential(2.0f * size) + 1.0f), x);
    return size < 0.625f ? near : far;
}

// Share of the normal distribution above |x|, given its density's e^(-x^2 / 2): a polynomial in 1 / (1 + 0.3 |x| / sqrt 2) fitted to
// e^(x^2 / 2) times that share (a form of Hastings'), largest relative error 2e-8.
TS_INLINE float normal_tail(float x, float bell) {
    float t = 1.0f / (1.0f + 0.21213203436f * fabsf(x));
    float p = -6.4717041047e-2f;
    p = p * t + 2.4254822872e-1f;
    p = p * t - 2.5561322642e-1f;
    p = p * t + 2.7319752555e-1f;
    p = p * t - 4.6815625829e-2f;
    p = p * t + 1.0721813957e-1f;
    p = p * t + 7.4241214796e-2f;
    p = p * t + 8.5345967544e-2f;
    p = p * t + 8.4594807391e-2f;
    return p * t * bell;
}

TS_INLINE float sum_of_lanes(vec v) {
#pragma clang fp reassociate(on)
    float sum = 0;
    for (int j = 0; j < TS_WIDTH; j++) sum += v[j];
    return sum;
}

TS_INLINE float largest_lane(vec v) {
    float largest = v[0];
    for (int j = 1; j < TS_WIDTH; j++) largest = v[j] > largest ? v[j] : largest;
    return largest;
}

TS_INLINE vec larger(vec a, vec b) {
    ints choice = (ints)(a > b);
    return (vec)(((ints)a & choice) | ((ints)b & ~choice));
}

TS_INLINE float sum_of_products(const float *a, const float *b, int64_t count) {
    vec acc[4];
    memset(acc, 0, sizeof acc);
    int64_t i = 0;
    for (; i + 4 * TS_WIDTH <= count; i += 4 * TS_WIDTH)
#pragma clang loop unroll(full)
        for (int j = 0; j < 4; j++) acc[j] += *(const vec *)(a + i + j * TS_WIDTH) * *(const vec *)(b + i + j * TS_WIDTH);
    for (; i + TS_WIDTH <= count; i += TS_WIDTH) acc[0] += *(const vec *)(a + i) * *(const vec *)(b + i);
    float sum = sum_of_lanes((acc[0] + acc[1]) + (acc[2] + acc[3]));
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
