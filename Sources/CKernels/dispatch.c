// Chooses, at start, the best variant of the kernels that this processor runs.
#include "variants.h"

#include <stddef.h>
#include <string.h>

static const ts_kernels *best = &ts_kernels_portable;
static _Thread_local const ts_kernels *chosen = NULL;

static const ts_kernels *usable[3];
static int usable_count = 0;
static char features[128] = "";

static void note(const char *feature) {
    if (features[0] != 0) strcat(features, " ");
    strcat(features, feature);
}

__attribute__((constructor)) static void choose(void) {
    usable[usable_count++] = &ts_kernels_portable;
#if defined(__x86_64__)
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512dq");
    if (avx2) note("avx2 fma");
    if (avx512) note("avx512");
    if (__builtin_cpu_supports("avx512bf16")) note("avx512bf16");
    if (__builtin_cpu_supports("avx512vnni")) note("avx512vnni");
    if (avx2) usable[usable_count++] = &ts_kernels_avx2;
    if (avx512) usable[usable_count++] = &ts_kernels_avx512;
#elif defined(__aarch64__)
    note("neon");
#endif
    best = usable[usable_count - 1];
}

const ts_kernels *ts_active(void) { return chosen ? chosen : best; }
const char *ts_variant_name(void) { return ts_active()->name; }
int ts_variant_count(void) { return usable_count; }
const char *ts_cpu_features(void) { return features; }

bool ts_has_bf16_instructions(void) {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

bool ts_select_variant(int index) {
    if (index < -1 || index >= usable_count) return false;
    chosen = index < 0 ? NULL : usable[index];
    return true;
}
