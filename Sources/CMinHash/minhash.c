// signature[i] = min over items of scatter((item ^ masks[i]) * factors[i]); overwrites. Reference: MinHashTests.
#include "CMinHash.h"

#include <string.h>

typedef uint32_t lanes __attribute__((vector_size(4 * TS_MINHASH_LANES)));

static inline __attribute__((always_inline)) void minhash(
    const uint32_t *items, size_t item_count, const uint32_t *masks, const uint32_t *factors, size_t count, uint32_t *signature) {
    for (size_t first = 0; first < count; first += TS_MINHASH_LANES) {
        lanes mask, factor, least;
        memcpy(&mask, masks + first, sizeof mask);
        memcpy(&factor, factors + first, sizeof factor);
        memset(&least, 0xFF, sizeof least);
        for (size_t item = 0; item < item_count; item++) {
            lanes hash = (items[item] ^ mask) * factor;
            // A product's low bits depend on low bits alone; scattering lets all functions order the items differently.
            hash ^= hash >> 15;
            hash *= 0x2C1B3C6Du;
            hash ^= hash >> 12;
            least = __builtin_elementwise_min(least, hash);
        }
        memcpy(signature + first, &least, sizeof least);
    }
}

#if defined(__x86_64__)
__attribute__((target("avx512f"))) static void minhash_avx512(
    const uint32_t *items, size_t item_count, const uint32_t *masks, const uint32_t *factors, size_t count, uint32_t *signature) {
    minhash(items, item_count, masks, factors, count, signature);
}

__attribute__((target("avx2"))) static void minhash_avx2(
    const uint32_t *items, size_t item_count, const uint32_t *masks, const uint32_t *factors, size_t count, uint32_t *signature) {
    minhash(items, item_count, masks, factors, count, signature);
}
#endif

void ts_minhash(
    const uint32_t *items, size_t item_count, const uint32_t *masks, const uint32_t *factors, size_t count, uint32_t *signature) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return minhash_avx512(items, item_count, masks, factors, count, signature);
    if (__builtin_cpu_supports("avx2")) return minhash_avx2(items, item_count, masks, factors, count, signature);
#endif
    minhash(items, item_count, masks, factors, count, signature);
}
