// The loss and the optimizer's step: ranges of rows and numbers for the threads.
#include "variants.h"

typedef struct loss_arguments {
    const ts_kernels *kernels;
    float *logits, *losses;
    uint8_t *hits;
    const int32_t *targets;
    int64_t classes;
    float scale, cap;
    bool gradient;
} loss_arguments;

static void loss_range(void *context, int64_t begin, int64_t end) {
    loss_arguments *a = context;
    a->kernels->cross_entropy(a->logits, a->targets, a->losses, a->hits, begin, end, a->classes, a->scale, a->cap, a->gradient);
}

void ts_cross_entropy(float *logits, const int32_t *targets, float *losses, uint8_t *hits, int64_t n, int64_t classes, float scale,
                      float softcap, bool gradient) {
    TS_RANGES(n, ts_rows_grain(classes), loss_arguments, loss_range, .logits = logits, .losses = losses, .hits = hits, .targets = targets,
           .classes = classes, .scale = scale, .cap = softcap, .gradient = gradient);
}

typedef struct adamw_arguments {
    const ts_kernels *kernels;
    float *p, *m, *v;
    const float *g;
    float gscale, rate, b1, b2, eps, decay, correction1, correction2;
} adamw_arguments;

static void adamw_range(void *context, int64_t begin, int64_t end) {
    adamw_arguments *a = context;
    a->kernels->adamw(a->p, a->g, a->m, a->v, begin, end, a->gscale, a->rate, a->b1, a->b2, a->eps, a->decay, a->correction1,
                     a->correction2);
}

static double power(double base, int64_t exponent) {
    double result = 1;
    for (; exponent > 0; exponent >>= 1, base *= base)
        if (exponent & 1) result *= base;
    return result;
}

void ts_adamw(float *parameter, const float *gradient, float *m, float *v, int64_t count, float gradient_scale, float learning_rate,
              float beta1, float beta2, float epsilon, float weight_decay, int64_t step) {
    TS_RANGES(count, TS_GRAIN, adamw_arguments, adamw_range, .p = parameter, .m = m, .v = v, .g = gradient, .gscale = gradient_scale,
           .rate = learning_rate, .b1 = beta1, .b2 = beta2, .eps = epsilon, .decay = weight_decay,
           .correction1 = (float)(1 - power(beta1, step)), .correction2 = (float)(1 - power(beta2, step)));
}
