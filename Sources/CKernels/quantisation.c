// NF4 and the 8-bit format of its blocks' sizes: tables, and ranges of blocks for the threads.
#include "variants.h"

#include <math.h>

#define V0 -1.0f
#define V1 -0.6961928009986877f
#define V2 -0.5250730514526367f
#define V3 -0.39491748809814453f
#define V4 -0.28444138169288635f
#define V5 -0.18477343022823334f
#define V6 -0.09105003625154495f
#define V7 0.0f
#define V8 0.07958029955625534f
#define V9 0.16093020141124725f
#define V10 0.24611230194568634f
#define V11 0.33791524171829224f
#define V12 0.44070982933044434f
#define V13 0.5626170039176941f
#define V14 0.7229568362236023f
#define V15 1.0f

const float ts_nf4_values[16] = {V0, V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12, V13, V14, V15};
const float ts_nf4_borders[15] = {
    (V0 + V1) / 2,  (V1 + V2) / 2,   (V2 + V3) / 2,   (V3 + V4) / 2,   (V4 + V5) / 2,   (V5 + V6) / 2,   (V6 + V7) / 2,   (V7 + V8) / 2,
    (V8 + V9) / 2, (V9 + V10) / 2, (V10 + V11) / 2, (V11 + V12) / 2, (V12 + V13) / 2, (V13 + V14) / 2, (V14 + V15) / 2,
};

typedef struct nf4_arguments {
    const ts_kernels *kernels;
    uint8_t *codes;
    float *absmax, *out;
    uint16_t *halves;
    const uint8_t *kept_codes;
    const float *kept_absmax, *x;
    int64_t count, block;
} nf4_arguments;

static int64_t blocks_of(int64_t count, int64_t block) { return (count + block - 1) / block; }

static void quantize_range(void *context, int64_t begin, int64_t end) {
    nf4_arguments *a = context;
    a->kernels->nf4_quantize(a->codes, a->absmax, a->x, a->count, a->block, begin, end);
}

void ts_nf4_quantize(uint8_t *codes, float *absmax, const float *x, int64_t count, int64_t block) {
    TS_RANGES(blocks_of(count, block), ts_rows_grain(block), nf4_arguments, quantize_range, .codes = codes, .absmax = absmax, .x = x,
              .count = count, .block = block);
}

static void dequantize_range(void *context, int64_t begin, int64_t end) {
    nf4_arguments *a = context;
    a->kernels->nf4_dequantize(a->out, a->kept_codes, a->kept_absmax, a->count, a->block, begin, end);
}

void ts_nf4_dequantize(float *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block) {
    TS_RANGES(blocks_of(count, block), ts_rows_grain(block), nf4_arguments, dequantize_range, .out = out, .kept_codes = codes,
              .kept_absmax = absmax, .count = count, .block = block);
}

// Through a piece of float32 that stays in the cache.
#define HALVED 1024

static void dequantize_halves_range(void *context, int64_t begin, int64_t end) {
    nf4_arguments *a = context;
    float wide[HALVED];
    int64_t blocks = HALVED / a->block, last = end * a->block < a->count ? end * a->block : a->count;
    for (int64_t first = begin; first < end; first += blocks) {
        int64_t start = first * a->block, count = last - start < blocks * a->block ? last - start : blocks * a->block;
        a->kernels->nf4_dequantize(wide, a->kept_codes + start / 2, a->kept_absmax + first, count, a->block, 0, blocks_of(count, a->block));
        a->kernels->f32_to_bf16(a->halves + start, wide, 0, count);
    }
}

void ts_nf4_dequantize_bf16(uint16_t *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block) {
    TS_RANGES(blocks_of(count, block), ts_rows_grain(block), nf4_arguments, dequantize_halves_range, .halves = out, .kept_codes = codes,
              .kept_absmax = absmax, .count = count, .block = block);
}

const float *ts_nf4_map(void) { return ts_nf4_values; }

// MARK: 8 bits

// 256 values (Dettmers 2015): a sign, 0 to 6 leading zeros that are powers of ten, and the rest of the bits a fraction of 0.1 to 1.
static float dynamic_map[256], dynamic_borders[255];

__attribute__((constructor)) static void make_dynamic_map(void) {
#pragma clang fp contract(off)
    static const float powers[7] = {1e-6f, 1e-5f, 1e-4f, 1e-3f, 1e-2f, 1e-1f, 1.0f};
    int next = 128;
    dynamic_map[127] = 0;
    for (int zeros = 0; zeros < 7; zeros++) {
        int parts = 1 << zeros;
        float step = (1.0f - 0.1f) / (float)parts, before = 0.1f;
        for (int k = 1; k <= parts; k++) {
            // Counted from the nearer end and rounded once, as torch.linspace does.
            float border = k < (parts + 1) / 2 ? fmaf(step, (float)k, 0.1f) : fmaf(-step, (float)(parts - k), 1.0f);
            dynamic_map[next] = powers[zeros] * ((before + border) / 2);
            dynamic_map[254 - next] = -dynamic_map[next];
            before = border;
            next++;
        }
    }
    dynamic_map[255] = 1.0f;
    for (int i = 0; i < 255; i++) dynamic_borders[i] = (dynamic_map[i] + dynamic_map[i + 1]) / 2;
}

const float *ts_dynamic_map(void) { return dynamic_map; }

// The nearest code, the lower where two are as near. On processors bitsandbytes looks codes up in a table of 65536 steps and may miss
// it by one; on graphics cards it does not.
static uint8_t dynamic_code(float value) {
    int code = 0;
    for (int half = 128; half > 0; half /= 2)
        if (dynamic_borders[code + half - 1] < value) code += half;
    return (uint8_t)code;
}

void ts_absmax_compress(uint8_t *codes, float *maxima, float *offset, const float *absmax, int64_t count) {
#pragma clang fp contract(off)
    double sum = 0;
    for (int64_t i = 0; i < count; i++) sum += (double)absmax[i];
    float mean = count > 0 ? (float)(sum / (double)count) : 0;
    *offset = mean;
    for (int64_t begin = 0; begin < count; begin += TS_ABSMAX_BLOCK) {
        int64_t end = begin + TS_ABSMAX_BLOCK < count ? begin + TS_ABSMAX_BLOCK : count;
        float largest = 0;
        for (int64_t i = begin; i < end; i++) largest = fmaxf(largest, fabsf(absmax[i] - mean));
        maxima[begin / TS_ABSMAX_BLOCK] = largest;
        float inverse = 1.0f / largest;
        for (int64_t i = begin; i < end; i++) {
            float x = (absmax[i] - mean) * inverse;
            codes[i] = largest > 0 ? dynamic_code(x < -1 ? -1 : (x > 1 ? 1 : x)) : 0;
        }
    }
}

void ts_absmax_expand(float *absmax, const uint8_t *codes, const float *maxima, float offset, int64_t count) {
#pragma clang fp contract(off)
    for (int64_t i = 0; i < count; i++) absmax[i] = dynamic_map[codes[i]] * maxima[i / TS_ABSMAX_BLOCK] + offset;
}
