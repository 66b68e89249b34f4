// y[m, n] (+)= x[m, k] * W[n, k]^T for few rows: what decoding one token after another does. Reference: MatrixProductTests.

// Output columns begin ..< end of y[m, n] (+)= x[m, k] * W[n, k]^T: each weight row is read once.
static void rows_times_f32(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                           bool add) {
    for (int64_t j = begin; j < end; j++)
        for (int64_t i = 0; i < m; i++) {
            float dot = sum_of_products(x + i * k, w + j * k, k);
            y[i * n + j] = add ? y[i * n + j] + dot : dot;
        }
}

static void rows_times_bf16(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                            bool add) {
    for (int64_t j = begin; j < end; j++)
        for (int64_t i = 0; i < m; i++) {
            const uint16_t *row = w + j * k;
            const float *xi = x + i * k;
            float dot = 0;
            {
#pragma clang fp reassociate(on)
                for (int64_t p = 0; p < k; p++) dot += xi[p] * bf16_value(row[p]);
            }
            y[i * n + j] = add ? y[i * n + j] + dot : dot;
        }
}

