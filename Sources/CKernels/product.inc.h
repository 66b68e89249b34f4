// The small matrix product that attention is made of, and the copies that prepare it.

#define TS_PAD (2 * TS_WIDTH)

// C[TS_ROWS, TS_PAD] (+)= A[TS_ROWS, k] * B[k, TS_PAD], held in registers; element (i, p) of A is a[i * down + p * along].
TS_INLINE void block(int64_t k, const float *a, int64_t down, int64_t along, const float *b, int64_t ldb, float *c, int64_t ldc, bool add) {
    vec acc[TS_ROWS][2];
#pragma clang loop unroll(full)
    for (int i = 0; i < TS_ROWS; i++) {
        acc[i][0] = add ? *(const vec *)(c + i * ldc) : (vec){0};
        acc[i][1] = add ? *(const vec *)(c + i * ldc + TS_WIDTH) : (vec){0};
    }
    for (int64_t p = 0; p < k; p++) {
        vec b0 = *(const vec *)(b + p * ldb), b1 = *(const vec *)(b + p * ldb + TS_WIDTH);
#pragma clang loop unroll(full)
        for (int i = 0; i < TS_ROWS; i++) {
            float x = a[i * down + p * along];
            acc[i][0] += x * b0;
            acc[i][1] += x * b1;
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < TS_ROWS; i++) {
        *(vec *)(c + i * ldc) = acc[i][0];
        *(vec *)(c + i * ldc + TS_WIDTH) = acc[i][1];
    }
}

typedef float quad __attribute__((vector_size(16), aligned(4)));

// to[columns, ld_to] = from[rows, columns]^T
static void transpose(float *to, int64_t ld_to, const float *from, int64_t ld_from, int64_t rows, int64_t columns) {
    int64_t r = 0;
    for (; r + 4 <= rows; r += 4) {
        const float *f = from + r * ld_from;
        int64_t c = 0;
        for (; c + 4 <= columns; c += 4) {
            quad a0 = *(const quad *)(f + c), a1 = *(const quad *)(f + ld_from + c);
            quad a2 = *(const quad *)(f + 2 * ld_from + c), a3 = *(const quad *)(f + 3 * ld_from + c);
            quad b0 = __builtin_shufflevector(a0, a1, 0, 4, 1, 5), b1 = __builtin_shufflevector(a0, a1, 2, 6, 3, 7);
            quad b2 = __builtin_shufflevector(a2, a3, 0, 4, 1, 5), b3 = __builtin_shufflevector(a2, a3, 2, 6, 3, 7);
            *(quad *)(to + c * ld_to + r) = __builtin_shufflevector(b0, b2, 0, 1, 4, 5);
            *(quad *)(to + (c + 1) * ld_to + r) = __builtin_shufflevector(b0, b2, 2, 3, 6, 7);
            *(quad *)(to + (c + 2) * ld_to + r) = __builtin_shufflevector(b1, b3, 0, 1, 4, 5);
            *(quad *)(to + (c + 3) * ld_to + r) = __builtin_shufflevector(b1, b3, 2, 3, 6, 7);
        }
        for (; c < columns; c++)
            for (int64_t i = 0; i < 4; i++) to[c * ld_to + r + i] = f[i * ld_from + c];
    }
    for (; r < rows; r++)
        for (int64_t c = 0; c < columns; c++) to[c * ld_to + r] = from[r * ld_from + c];
}

// to[rows, ld_to] = scale * from[rows, columns], with 0 in the columns from there to `width`.
static void copy_scaled(float *to, int64_t ld_to, int64_t width, const float *from, int64_t ld_from, int64_t rows, int64_t columns,
                        float scale) {
    for (int64_t r = 0; r < rows; r++) {
        for (int64_t c = 0; c < columns; c++) to[r * ld_to + c] = scale * from[r * ld_from + c];
        for (int64_t c = columns; c < width; c++) to[r * ld_to + c] = 0;
    }
}

static void set_zero(float *to, int64_t count) {
    if (count > 0) memset(to, 0, (size_t)count * sizeof(float));
}
