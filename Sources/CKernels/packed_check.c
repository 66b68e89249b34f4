// Whether products in bfloat16 may be trusted on this processor: a small one is compared with sums in double before any is used.
#include "variants.h"

#include <math.h>
#include <pthread.h>
#include <string.h>

#define CHECK_OUTPUTS 80
#define CHECK_INPUTS 96
#define CHECK_ROWS 37
// Inputs are rounded to 8 bits; sums of some tens of products err by less than this part of their size.
#define CHECK_TOLERANCE 0.01

static pthread_once_t check_once = PTHREAD_ONCE_INIT;
static const char *state = "";
static bool trusted;

static float check_number(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return (float)(*seed >> 8) / 8388608.0f - 1.0f;
}

// Distance of a packed product from the same in double, as a part of its size; 1 when it could not be computed.
static double distance(const ts_packed_weights *packed, int direction, const float *w, const float *x) {
    static float y[CHECK_ROWS * CHECK_INPUTS];
    int64_t k = direction == 0 ? CHECK_INPUTS : CHECK_OUTPUTS, n = direction == 0 ? CHECK_OUTPUTS : CHECK_INPUTS;
    memset(y, 0, sizeof y);
    bool (*multiply)(const ts_packed_weights *, float *, const float *, int64_t, bool) = direction == 0 ? ts_packed_forward : ts_packed_backward;
    if (!multiply(packed, y, x, CHECK_ROWS, false) || !multiply(packed, y, x, CHECK_ROWS, true)) return 1;
    double of_difference = 0, of_sum = 0;
    for (int64_t i = 0; i < CHECK_ROWS; i++)
        for (int64_t j = 0; j < n; j++) {
            double exact = 0;
            for (int64_t p = 0; p < k; p++) exact += (double)x[i * k + p] * (double)(direction == 0 ? w[j * k + p] : w[p * n + j]);
            double difference = (double)y[i * n + j] - 2 * exact;
            of_difference += difference * difference;
            of_sum += 4 * exact * exact;
        }
    return sqrt(of_difference / of_sum);
}

static void check(void) {
    static float w[CHECK_OUTPUTS * CHECK_INPUTS], x[CHECK_ROWS * CHECK_INPUTS];
    uint32_t seed = 1;
    for (int i = 0; i < CHECK_OUTPUTS * CHECK_INPUTS; i++) w[i] = check_number(&seed);
    for (int i = 0; i < CHECK_ROWS * CHECK_INPUTS; i++) x[i] = check_number(&seed);
    if (!ts_has_bf16_instructions()) {
        state = "float32: the processor has no bfloat16 instructions";
        return;
    }
    ts_packed_weights *packed = ts_pack_unchecked(w, CHECK_OUTPUTS, CHECK_INPUTS, TS_PACK_FORWARD | TS_PACK_BACKWARD, TS_PACKED_BF16);
    if (!packed) {
        state = "float32: oneDNN has no fast bfloat16 products for this processor";
        return;
    }
    trusted = distance(packed, 0, w, x) < CHECK_TOLERANCE && distance(packed, 1, w, x) < CHECK_TOLERANCE;
    state = trusted ? "bfloat16" : "float32: bfloat16 products gave wrong results here and are not used";
    ts_free_packed_weights(packed);
}

bool ts_has_bf16_products(void) {
    pthread_once(&check_once, check);
    return trusted;
}

const char *ts_packed_state(void) {
    pthread_once(&check_once, check);
    return state;
}
