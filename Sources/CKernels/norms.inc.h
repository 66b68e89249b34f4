// Norms of rows, their gradients, sums over rows, and rotary positions.
//
//   rms:    y = (offset + w) * x * rstd,            rstd = 1 / sqrt(mean(x^2) + eps)
//   layer:  y = w * (x - mean) * rstd + b,          rstd = 1 / sqrt(mean((x - mean)^2) + eps)
//
// Memory convention: forward overwrites, backward adds. Reference: NormKernelTests, LayerNormKernelTests, RotaryKernelTests.

static void rmsnorm_forward(float *y, float *rstd, const float *x, const float *w, float offset, int64_t begin, int64_t end, int64_t d,
                            float eps) {
    for (int64_t i = begin; i < end; i++) {
        const float *row = x + i * d;
        float r = 1.0f / sqrtf(sum_of_products(row, row, d) / (float)d + eps);
        rstd[i] = r;
        for (int64_t j = 0; j < d; j++) y[i * d + j] = (offset + w[j]) * (row[j] * r);
    }
}

static void rmsnorm_again(float *y, const float *rstd, const float *x, const float *w, float offset, int64_t begin, int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++)
        for (int64_t j = 0; j < d; j++) y[i * d + j] = (offset + w[j]) * (x[i * d + j] * rstd[i]);
}

// With g = dy * (offset + w) and h = x * rstd: dx += rstd * (g - h * mean(g * h)).
static void rmsnorm_backward(float *dx, const float *dy, const float *x, const float *w, float offset, const float *rstd, int64_t begin,
                             int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++) {
        const float *gi = dy + i * d, *xi = x + i * d;
        float r = rstd[i], mean = 0;
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < d; j++) mean += gi[j] * (offset + w[j]) * xi[j];
        }
        mean *= r / (float)d;
        for (int64_t j = 0; j < d; j++) dx[i * d + j] += r * (gi[j] * (offset + w[j]) - xi[j] * r * mean);
    }
}

static void layernorm_forward(float *y, float *mean, float *rstd, const float *x, const float *w, const float *b, int64_t begin,
                              int64_t end, int64_t d, float eps) {
    for (int64_t i = begin; i < end; i++) {
        const float *row = x + i * d;
        float sum = 0, squares = 0;
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < d; j++) sum += row[j];
            sum /= (float)d;
            for (int64_t j = 0; j < d; j++) squares += (row[j] - sum) * (row[j] - sum);
        }
        float r = 1.0f / sqrtf(squares / (float)d + eps);
        mean[i] = sum;
        rstd[i] = r;
        for (int64_t j = 0; j < d; j++) y[i * d + j] = w[j] * ((row[j] - sum) * r) + b[j];
    }
}

static void layernorm_again(float *y, const float *mean, const float *rstd, const float *x, const float *w, const float *b, int64_t begin,
                            int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++)
        for (int64_t j = 0; j < d; j++) y[i * d + j] = w[j] * ((x[i * d + j] - mean[i]) * rstd[i]) + b[j];
}

// With g = dy * w and h = (x - mean) * rstd: dx += rstd * (g - mean(g) - h * mean(g * h)).
static void layernorm_backward(float *dx, const float *dy, const float *x, const float *w, const float *mean, const float *rstd,
                               int64_t begin, int64_t end, int64_t d) {
    for (int64_t i = begin; i < end; i++) {
        const float *gi = dy + i * d, *xi = x + i * d;
        float r = rstd[i], m = mean[i], of_g = 0, of_gh = 0;
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < d; j++) {
                of_g += gi[j] * w[j];
                of_gh += gi[j] * w[j] * (xi[j] - m);
            }
        }
        of_g /= (float)d;
        of_gh *= r / (float)d;
        for (int64_t j = 0; j < d; j++) dx[i * d + j] += r * (gi[j] * w[j] - of_g - (xi[j] - m) * r * of_gh);
    }
}

// Columns first ..< last of sum[d] += sum over the rows begin ..< end of dy * (x - mean) * rstd; without x, of dy; without mean, 0;
// without rstd, 1.
static void sum_rows(float *sum, const float *dy, const float *x, const float *mean, const float *rstd, int64_t d, int64_t begin,
                     int64_t end, int64_t first, int64_t last) {
    for (int64_t i = begin; i < end; i++) {
        const float *row = dy + i * d, *xi = x + i * d;
        if (!x) {
            for (int64_t j = first; j < last; j++) sum[j] += row[j];
        } else {
            float m = mean ? mean[i] : 0, r = rstd ? rstd[i] : 1;
            for (int64_t j = first; j < last; j++) sum[j] += row[j] * ((xi[j] - m) * r);
        }
    }
}

static void rope(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t begin, int64_t end, int64_t heads,
                 int64_t row_stride, int64_t head_stride, int64_t rotary_dim, bool inverse) {
    int64_t half = rotary_dim / 2;
    float sign = inverse ? -1.0f : 1.0f;
    for (int64_t i = begin; i < end; i++) {
        const float *c = cosines + positions[i] * half, *s = sines + positions[i] * half;
        for (int64_t h = 0; h < heads; h++) {
            float *lower = x + i * row_stride + h * head_stride, *upper = lower + half;
            for (int64_t j = 0; j < half; j++) {
                float a = lower[j], b = upper[j], sine = sign * s[j];
                lower[j] = a * c[j] - b * sine;
                upper[j] = b * c[j] + a * sine;
            }
        }
    }
}
