#if defined(__x86_64__)
#include "variants.h"
#include <math.h>
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define TS_WIDTH 8
#define TS_ROWS 6
#define TS_NAME "avx2"
#define TS_TABLE ts_kernels_avx2
#include "variant.inc.h"
#pragma clang attribute pop
#endif
