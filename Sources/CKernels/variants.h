// What every instruction-set variant provides: functions over a range of rows or elements. The drivers (norms.c, attention.c, ...)
// split the range over threads; variant.inc.h is the one source that is compiled once per instruction set.
#ifndef TS_VARIANTS_H
#define TS_VARIANTS_H

#include "include/CKernels.h"
#include <stddef.h>

typedef struct ts_attention_arguments {
    float *out, *lse, *dq;
    const float *dout, *q, *k, *v;
    const float *const *keys;
    const float *const *values;
    const int32_t *counts;
    int64_t tile_strips; // most strips a tile has
    ts_attention_shape shape;
} ts_attention_arguments;

/// Positions first ..< last of the sequence whose first token is row `start`, for `heads` query heads from `head` on, all of `kv_head`.
typedef struct ts_tile {
    int64_t start, kv_head, head, heads, first, last;
} ts_tile;

/// Where the gradients of a tile's keys and values are added: rows of position 0 and of the prefix, for the tile's key/value head.
/// The prefix's may be NULL.
typedef struct ts_key_gradients {
    float *dk, *dv, *dprefix_keys, *dprefix_values;
    int64_t dk_row, dv_row;
} ts_key_gradients;

/// Longest strip of positions that attention works on at a time.
#define TS_STRIP 48

typedef struct ts_kernels {
    const char *name;
    void (*rmsnorm_forward)(float *y, float *rstd, const float *x, const float *w, float offset, int64_t begin, int64_t end, int64_t d,
                            float eps);
    void (*rmsnorm_again)(float *y, const float *rstd, const float *x, const float *w, float offset, int64_t begin, int64_t end, int64_t d);
    void (*rmsnorm_backward)(float *dx, const float *dy, const float *x, const float *w, float offset, const float *rstd, int64_t begin,
                             int64_t end, int64_t d);
    void (*layernorm_forward)(float *y, float *mean, float *rstd, const float *x, const float *w, const float *b, int64_t begin,
                              int64_t end, int64_t d, float eps);
    void (*layernorm_again)(float *y, const float *mean, const float *rstd, const float *x, const float *w, const float *b, int64_t begin,
                            int64_t end, int64_t d);
    void (*layernorm_backward)(float *dx, const float *dy, const float *x, const float *w, const float *mean, const float *rstd,
                               int64_t begin, int64_t end, int64_t d);
    void (*sum_rows)(float *sum, const float *dy, const float *x, const float *mean, const float *rstd, int64_t d, int64_t begin,
                     int64_t end, int64_t first, int64_t last);
    void (*rope)(float *x, const int32_t *positions, const float *cosines, const float *sines, int64_t begin, int64_t end, int64_t heads,
                 int64_t row_stride, int64_t head_stride, int64_t rotary_dim, bool inverse);
    void (*gated_forward)(float *out, const float *gate, const float *up, int64_t count, ts_activation activation);
    void (*gated_backward)(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t count,
                           ts_activation activation);
    void (*activation_forward)(float *y, const float *x, int64_t count, ts_activation activation);
    void (*activation_backward)(float *dx, const float *dy, const float *x, int64_t count, ts_activation activation);
    void (*axpy)(float *y, const float *x, float a, int64_t begin, int64_t end);
    void (*scale)(float *x, float a, int64_t begin, int64_t end);
    void (*softcap)(float *x, float cap, int64_t begin, int64_t end);
    void (*add_bias)(float *y, const float *b, int64_t begin, int64_t end, int64_t d);
    void (*scale_columns)(float *y, const float *x, const float *factors, int64_t begin, int64_t end, int64_t d, bool adding);
    void (*dropout)(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate);
    void (*add_dropout)(float *y, const float *x, int64_t begin, int64_t end, uint64_t key, float rate);
    double (*sum_of_squares)(const float *x, int64_t begin, int64_t end);
    void (*row_norms)(float *out, const float *w, int64_t begin, int64_t end, int64_t d);
    void (*bf16_to_f32)(float *out, const uint16_t *in, int64_t begin, int64_t end);
    void (*f32_to_bf16)(uint16_t *out, const float *in, int64_t begin, int64_t end);
    void (*nf4_quantize)(uint8_t *codes, float *absmax, const float *x, int64_t count, int64_t block, int64_t begin, int64_t end);
    void (*nf4_dequantize)(float *out, const uint8_t *codes, const float *absmax, int64_t count, int64_t block, int64_t begin, int64_t end);
    void (*cross_entropy)(float *logits, const int32_t *targets, float *losses, uint8_t *hits, int64_t begin, int64_t end, int64_t classes,
                          float scale, float cap, bool gradient);
    void (*adamw)(float *p, const float *g, float *m, float *v, int64_t begin, int64_t end, float gscale, float rate, float b1, float b2,
                  float eps, float decay, float correction1, float correction2);
    void (*rows_times_f32)(float *y, const float *x, const float *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end, bool add);
    void (*rows_times_bf16)(float *y, const float *x, const uint16_t *w, int64_t m, int64_t n, int64_t k, int64_t begin, int64_t end,
                            bool add);
    void (*attention_forward)(const ts_attention_arguments *a, const ts_tile *tile, float *scratch);
    size_t (*attention_forward_scratch)(const ts_attention_arguments *a);
    void (*attention_backward)(const ts_attention_arguments *a, const ts_tile *tile, const ts_key_gradients *to, float *scratch);
    size_t (*attention_backward_scratch)(const ts_attention_arguments *a);
    void (*attention_cached)(const ts_attention_arguments *a, int64_t row, int64_t kv_head, float *scratch);
} ts_kernels;

extern const ts_kernels ts_kernels_portable;
#if defined(__x86_64__)
extern const ts_kernels ts_kernels_avx2;
extern const ts_kernels ts_kernels_avx512;
#endif

/// The values of NF4's codes and the borders between them.
extern const float ts_nf4_values[16];
extern const float ts_nf4_borders[15];

/// The variant that the calling thread uses.
const ts_kernels *ts_active(void);

/// Keeps oneDNN from waking threads of its own when the calling thread runs it.
void ts_use_one_thread(void);
bool ts_has_bf16_instructions(void);

/// A product's result [m, n], cut into blocks that threads compute: `down` rows of them, `along` in each.
typedef struct ts_grid {
    int64_t m, n, down, along;
} ts_grid;
typedef struct ts_block {
    int64_t row, rows, column, columns;
} ts_block;
/// The grid for a product over k numbers; depends on the number of threads alone.
ts_grid ts_choose_grid(int64_t m, int64_t n, int64_t k);
ts_block ts_grid_block(const ts_grid *grid, int64_t index);

/// Calls body(context, begin, end) on disjoint ranges that cover 0 ..< count, each at least `grain` long where there are several.
void ts_parallel_ranges(int64_t count, int64_t grain, void (*body)(void *context, int64_t begin, int64_t end), void *context);
/// Calls body(context, index, thread) once for each index, in any order; thread is below ts_threads().
void ts_parallel_each(int64_t count, void (*body)(void *context, int64_t index, int thread), void *context);
/// Into how many pieces to cut work that can be cut into `most`; depends on the number of threads alone.
int64_t ts_pieces(int64_t most);
/// At least `bytes` of memory on a cache line, which belong to the calling thread until its next call; NULL when there are none.
void *ts_scratch(size_t bytes);

// MARK: for drivers

// Work below this many floats is not worth waking a thread.
#define TS_GRAIN 16384

// The variant is read once, by the calling thread: it goes to the threads with the arguments.
#define TS_RANGES(count, grain, arguments_type, call, ...)                                                                           \
    do {                                                                                                                             \
        arguments_type arguments = {.kernels = ts_active(), __VA_ARGS__};                                                            \
        ts_parallel_ranges(count, grain, call, &arguments);                                                                          \
    } while (0)

/// Fewest rows of `d` floats that are worth waking a thread.
static inline int64_t ts_rows_grain(int64_t d) { return d >= TS_GRAIN ? 1 : TS_GRAIN / (d < 1 ? 1 : d) + 1; }

// Columns are handed out in strips of cache lines, so that no two threads write to one.
#define TS_COLUMNS 64
static inline int64_t ts_column_strips(int64_t d) { return (d + TS_COLUMNS - 1) / TS_COLUMNS; }
static inline int64_t ts_column_strip_end(int64_t strip, int64_t d) { return strip * TS_COLUMNS < d ? strip * TS_COLUMNS : d; }
static inline int64_t ts_column_grain(int64_t rows) { return TS_GRAIN / TS_COLUMNS / (rows < 1 ? 1 : rows) + 1; }

#endif
