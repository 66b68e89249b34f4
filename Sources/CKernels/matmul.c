// Matrix products through oneDNN, cut into blocks of C that the threads of our pool compute, each with oneDNN on one thread:
// oneDNN's own team waits at barriers, and on a machine that others use as well every wait costs a time slice.
#include "variants.h"

#include <oneapi/dnnl/dnnl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// A block is at least this many operations, and its sides at least this long: below, packing costs more than a thread gains.
#define LEAST_OPERATIONS 1e6
#define LEAST_SIDE 32

typedef struct product {
    ts_grid grid;
    bool transpose_a, transpose_b;
    int64_t k, lda, ldb, ldc;
    float alpha, beta;
    const float *a, *b;
    float *c;
    _Atomic int status;
} product;

void ts_use_one_thread(void) {
#if defined(__linux__)
    void omp_set_num_threads(int);
    static _Thread_local bool done;
    if (!done) omp_set_num_threads(1);
    done = true;
#endif
}

// A is packed once for each column of blocks and B once for each row: the grid with the least packing.
ts_grid ts_choose_grid(int64_t m, int64_t n, int64_t k) {
    double operations = 2.0 * (double)m * (double)n * (double)k, least = -1;
    int64_t blocks = ts_pieces((int64_t)(operations / LEAST_OPERATIONS)), most_down = m / LEAST_SIDE, most_along = n / LEAST_SIDE;
    ts_grid grid = {.m = m, .n = n, .down = 1, .along = 1};
    for (int64_t down = 1; down <= blocks && (down == 1 || down <= most_down); down++) {
        int64_t along = blocks / down;
        along = along > most_along ? (most_along < 1 ? 1 : most_along) : along;
        // Too few blocks leave threads without work.
        double packing = ((double)along * (double)m + (double)down * (double)n) * (double)blocks / (double)(down * along);
        if (least >= 0 && packing >= least) continue;
        least = packing;
        grid.down = down;
        grid.along = along;
    }
    return grid;
}

// Where block `index` of `blocks` begins; on whole vectors, so that only the last has a remainder.
static int64_t border(int64_t size, int64_t index, int64_t blocks) {
    return index == blocks ? size : size * index / blocks / 16 * 16;
}

ts_block ts_grid_block(const ts_grid *grid, int64_t index) {
    int64_t down = index / grid->along, along = index % grid->along;
    int64_t row = border(grid->m, down, grid->down), column = border(grid->n, along, grid->along);
    return (ts_block){.row = row, .rows = border(grid->m, down + 1, grid->down) - row,
                      .column = column, .columns = border(grid->n, along + 1, grid->along) - column};
}

// Numbers that a product reads down the columns lie a row apart, and rows of a multiple of 2 KB fall on a few cache lines that
// evict each other: oneDNN then packs at half speed or less. A copy with longer rows costs less than that, unless the other
// matrix is so narrow that each number is used only a few times.
#define CONFLICTING_FLOATS 512
#define LEAST_USES 64

static bool conflicts(int64_t stride, int64_t uses) { return stride % CONFLICTING_FLOATS == 0 && uses >= LEAST_USES; }

// from[rows, columns] copied to rows that do not conflict; NULL when there is no memory, then the original serves as well.
static float *loosened(const float *from, int64_t stride, int64_t rows, int64_t columns, int64_t *new_stride) {
    *new_stride = columns + ((columns + 16) % CONFLICTING_FLOATS == 0 ? 32 : 16);
    float *copy = malloc((size_t)(rows * *new_stride) * sizeof(float));
    if (!copy) return NULL;
    for (int64_t i = 0; i < rows; i++) memcpy(copy + i * *new_stride, from + i * stride, (size_t)columns * sizeof(float));
    return copy;
}

static void compute_block(void *context, int64_t index, int thread) {
    product *p = context;
    (void)thread;
    ts_block block = ts_grid_block(&p->grid, index);
    int64_t row = block.row, rows = block.rows, column = block.column, columns = block.columns;
    if (rows == 0 || columns == 0) return;
    const float *a = p->a + (p->transpose_a ? row : row * p->lda), *b = p->b + (p->transpose_b ? column * p->ldb : column);
    int64_t lda = p->lda, ldb = p->ldb, copied;
    float *a_copy = NULL, *b_copy = NULL;
    if (p->transpose_a && conflicts(lda, columns) && (a_copy = loosened(a, lda, p->k, rows, &copied))) a = a_copy, lda = copied;
    if (!p->transpose_b && conflicts(ldb, rows) && (b_copy = loosened(b, ldb, p->k, columns, &copied))) b = b_copy, ldb = copied;
    ts_use_one_thread();
    int status = (int)dnnl_sgemm(p->transpose_a ? 'T' : 'N', p->transpose_b ? 'T' : 'N', rows, columns, p->k, p->alpha, a, lda, b, ldb,
                                 p->beta, p->c + row * p->ldc + column, p->ldc);
    free(a_copy);
    free(b_copy);
    if (status != 0) atomic_store_explicit(&p->status, status, memory_order_relaxed);
}

int ts_matmul(bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha, const float *a, int64_t lda,
              const float *b, int64_t ldb, float beta, float *c, int64_t ldc) {
    if (m == 0 || n == 0) return 0;
    product p = {.grid = ts_choose_grid(m, n, k), .transpose_a = transpose_a, .transpose_b = transpose_b, .k = k, .lda = lda, .ldb = ldb,
                 .ldc = ldc, .alpha = alpha, .beta = beta, .a = a, .b = b, .c = c};
    ts_parallel_each(p.grid.down * p.grid.along, compute_block, &p);
    return p.status;
}

void ts_matmul_library_version(int *major, int *minor, int *patch) {
    const dnnl_version_t *version = dnnl_version();
    *major = version->major;
    *minor = version->minor;
    *patch = version->patch;
}
