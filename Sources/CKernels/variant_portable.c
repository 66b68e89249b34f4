// The variant that runs on every processor the compiler targets (SSE2 on x86-64, NEON on arm64).
#define TS_WIDTH 4
#define TS_ROWS 4
#if defined(__aarch64__)
#define TS_NAME "neon"
#else
#define TS_NAME "portable"
#endif
#define TS_TABLE ts_kernels_portable
#include "variant.inc.h"
