#if defined(__x86_64__)
#include "variants.h"
#include <math.h>
#include <string.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx2,fma"))), apply_to = function)
#define TS_WIDTH 16
#define TS_ROWS 12
#define TS_NAME "avx512"
#define TS_TABLE ts_kernels_avx512
#include "variant.inc.h"
#pragma clang attribute pop
#endif
