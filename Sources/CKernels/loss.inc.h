// Softmax cross-entropy by row, with e = logits, or e = cap * tanh(logits / cap):
//
//   loss = log sum exp e - e[target];   gradient = scale * (softmax(e) - onehot) [* (1 - (e / cap)^2)], written over the logits
//   hit = no logit is above that of the target
//
// Reference: CrossEntropyTests.

TS_INLINE float largest_of(const float *row, int64_t count) {
#pragma clang fp reassociate(on)
    float highest = -INFINITY;
    for (int64_t j = 0; j < count; j++) highest = row[j] > highest ? row[j] : highest;
    return highest;
}

static float plain_cross_entropy(float *row, int64_t target, float highest, int64_t classes, float scale, bool gradient) {
    float of_target = row[target], sum = 0;
    if (gradient) {
        for (int64_t j = 0; j < classes; j++) row[j] = exponential(row[j] - highest);
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < classes; j++) sum += row[j];
        }
        float factor = scale / sum;
        for (int64_t j = 0; j < classes; j++) row[j] *= factor;
        row[target] -= scale;
    } else {
#pragma clang fp reassociate(on)
        for (int64_t j = 0; j < classes; j++) sum += exponential(row[j] - highest);
    }
    // The difference first: it is exact where the logits are large and the loss is small.
    return logf(sum) + (highest - of_target);
}

static float capped_cross_entropy(float *row, int64_t target, float largest, int64_t classes, float scale, float cap, bool gradient) {
    float inverse = 1.0f / cap, sum = 0;
    // The cap keeps the order: the highest stays the highest.
    float highest = cap * hyperbolic_tangent(largest * inverse), at_target = hyperbolic_tangent(row[target] * inverse);
    {
#pragma clang fp reassociate(on)
        for (int64_t j = 0; j < classes; j++) sum += exponential(cap * hyperbolic_tangent(row[j] * inverse) - highest);
    }
    if (gradient) {
        float factor = scale / sum;
        for (int64_t j = 0; j < classes; j++) {
            float t = hyperbolic_tangent(row[j] * inverse);
            row[j] = factor * exponential(cap * t - highest) * (1.0f - t * t);
        }
        row[target] -= scale * (1.0f - at_target * at_target);
    }
    return logf(sum) + (highest - cap * at_target);
}

static void cross_entropy(float *logits, const int32_t *targets, float *losses, uint8_t *hits, int64_t begin, int64_t end, int64_t classes,
                          float scale, float cap, bool gradient) {
    for (int64_t i = begin; i < end; i++) {
        float *row = logits + i * classes;
        float highest = largest_of(row, classes);
        hits[i] = row[targets[i]] == highest;
        losses[i] = cap > 0 ? capped_cross_entropy(row, targets[i], highest, classes, scale, cap, gradient)
                            : plain_cross_entropy(row, targets[i], highest, classes, scale, gradient);
    }
}
