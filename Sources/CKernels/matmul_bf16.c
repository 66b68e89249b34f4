// Products with weights in bfloat16, by oneDNN where the processor multiplies such numbers. The other factor is rounded once, into
// scratch memory; sums are float32. Blocks as in matmul.c.
#include "variants.h"

#include <math.h>
#include <oneapi/dnnl/dnnl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

typedef struct bf16_product {
    ts_grid grid;
    bool transpose_w, add;
    int64_t k;
    const uint16_t *x, *w;
    float *y;
    _Atomic bool failed;
} bf16_product;

static dnnl_engine_t engine;
static dnnl_primitive_t primitives[2][2]; // by transpose_w and add; sizes and strides are said when they run
static bool made;
static pthread_once_t made_once = PTHREAD_ONCE_INIT;

static bool describe(dnnl_memory_desc_t *matrix, dnnl_data_type_t type, int64_t rows, int64_t columns, int64_t row_stride,
                     int64_t column_stride) {
    dnnl_dims_t sizes = {rows, columns}, strides = {row_stride, column_stride};
    return dnnl_memory_desc_init_by_strides(matrix, 2, sizes, type, strides) == dnnl_success;
}

static bool make_primitive(dnnl_primitive_t *primitive, bool transpose_w, bool add) {
    const int64_t any = DNNL_RUNTIME_DIM_VAL;
    dnnl_memory_desc_t x, w, y;
    dnnl_matmul_desc_t description;
    dnnl_primitive_attr_t attributes = NULL;
    dnnl_post_ops_t sum = NULL;
    dnnl_primitive_desc_t chosen = NULL;
    const char *name = "";
    bool done = describe(&x, dnnl_bf16, any, any, any, 1) && describe(&w, dnnl_bf16, any, any, transpose_w ? 1 : any, transpose_w ? any : 1)
        && describe(&y, dnnl_f32, any, any, any, 1) && dnnl_matmul_desc_init(&description, &x, &w, NULL, &y) == dnnl_success
        && dnnl_primitive_attr_create(&attributes) == dnnl_success;
    if (done && add)
        done = dnnl_post_ops_create(&sum) == dnnl_success && dnnl_post_ops_append_sum(sum, 1) == dnnl_success
            && dnnl_primitive_attr_set_post_ops(attributes, sum) == dnnl_success;
    // Its reference implementation is slower than float32.
    done = done && dnnl_primitive_desc_create(&chosen, &description, attributes, engine, NULL) == dnnl_success
        && dnnl_primitive_desc_query(chosen, dnnl_query_impl_info_str, 0, &name) == dnnl_success && strncmp(name, "ref", 3) != 0
        && dnnl_primitive_create(primitive, chosen) == dnnl_success;
    if (chosen) dnnl_primitive_desc_destroy(chosen);
    if (sum) dnnl_post_ops_destroy(sum);
    if (attributes) dnnl_primitive_attr_destroy(attributes);
    return done;
}

static void make(void) {
    // A primitive keeps the number of threads that it was made for: oneDNN's own team would wait at barriers beside ours.
    ts_use_one_thread();
    if (dnnl_engine_create(&engine, dnnl_cpu, 0) != dnnl_success) return;
    made = make_primitive(&primitives[0][0], false, false) && make_primitive(&primitives[0][1], false, true)
        && make_primitive(&primitives[1][0], true, false) && make_primitive(&primitives[1][1], true, true);
}

static bool run(dnnl_primitive_t primitive, const dnnl_exec_arg_t arguments[3]) {
    dnnl_stream_t stream;
    ts_use_one_thread();
    if (dnnl_stream_create(&stream, engine, dnnl_stream_default_flags) != dnnl_success) return false;
    bool done = dnnl_primitive_execute(primitive, stream, 3, arguments) == dnnl_success && dnnl_stream_wait(stream) == dnnl_success;
    dnnl_stream_destroy(stream);
    return done;
}

static void compute_block(void *context, int64_t index, int thread) {
    bf16_product *p = context;
    (void)thread;
    ts_block block = ts_grid_block(&p->grid, index);
    if (block.rows == 0 || block.columns == 0) return;
    int64_t k = p->k, n = p->grid.n;
    const uint16_t *w = p->w + (p->transpose_w ? block.column * k : block.column);
    dnnl_memory_desc_t x_form, w_form, y_form;
    dnnl_memory_t x = NULL, weights = NULL, y = NULL;
    bool done = describe(&x_form, dnnl_bf16, block.rows, k, k, 1)
        && describe(&w_form, dnnl_bf16, k, block.columns, p->transpose_w ? 1 : n, p->transpose_w ? k : 1)
        && describe(&y_form, dnnl_f32, block.rows, block.columns, n, 1)
        && dnnl_memory_create(&x, &x_form, engine, (void *)(p->x + block.row * k)) == dnnl_success
        && dnnl_memory_create(&weights, &w_form, engine, (void *)w) == dnnl_success
        && dnnl_memory_create(&y, &y_form, engine, p->y + block.row * n + block.column) == dnnl_success
        && run(primitives[p->transpose_w][p->add],
               (dnnl_exec_arg_t[]){{DNNL_ARG_SRC, x}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_DST, y}});
    if (x) dnnl_memory_destroy(x);
    if (weights) dnnl_memory_destroy(weights);
    if (y) dnnl_memory_destroy(y);
    if (!done) atomic_store_explicit(&p->failed, true, memory_order_relaxed);
}

static bool multiply(bool transpose_w, int64_t m, int64_t n, int64_t k, const float *x, const uint16_t *w, bool add, float *y) {
    if (m == 0 || n == 0) return true;
    uint16_t *rounded = ts_scratch((size_t)(m * k) * sizeof(uint16_t));
    if (!rounded) return false;
    ts_f32_to_bf16(rounded, x, m * k);
    bf16_product p = {.grid = ts_choose_grid(m, n, k), .transpose_w = transpose_w, .add = add, .k = k, .x = rounded, .w = w, .y = y};
    ts_parallel_each(p.grid.down * p.grid.along, compute_block, &p);
    return !p.failed;
}

bool ts_matmul_bf16(bool transpose_w, int64_t m, int64_t n, int64_t k, const float *x, const uint16_t *w, bool add, float *y) {
    return ts_has_bf16_products() && multiply(transpose_w, m, n, k, x, w, add, y);
}

// MARK: whether such products may be trusted on this processor: a small one is compared with sums in double before any is used

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

// Distance of a product, added to itself, from the same in double, as a part of its size; 1 when it could not be computed.
static double distance(bool transpose_w, const float *x, const float *w, const uint16_t *rounded) {
    static float y[CHECK_ROWS * CHECK_INPUTS];
    int64_t n = transpose_w ? CHECK_OUTPUTS : CHECK_INPUTS, k = transpose_w ? CHECK_INPUTS : CHECK_OUTPUTS;
    if (!multiply(transpose_w, CHECK_ROWS, n, k, x, rounded, false, y) || !multiply(transpose_w, CHECK_ROWS, n, k, x, rounded, true, y))
        return 1;
    double of_difference = 0, of_sum = 0;
    for (int64_t i = 0; i < CHECK_ROWS; i++)
        for (int64_t j = 0; j < n; j++) {
            double exact = 0;
            for (int64_t p = 0; p < k; p++) exact += (double)x[i * k + p] * (double)w[transpose_w ? j * k + p : p * n + j];
            double difference = (double)y[i * n + j] - 2 * exact;
            of_difference += difference * difference;
            of_sum += 4 * exact * exact;
        }
    return sqrt(of_difference / of_sum);
}

static void check(void) {
    static float w[CHECK_OUTPUTS * CHECK_INPUTS], x[CHECK_ROWS * CHECK_INPUTS];
    static uint16_t rounded[CHECK_OUTPUTS * CHECK_INPUTS];
    if (!ts_has_bf16_instructions()) {
        state = "float32: the processor has no bfloat16 instructions";
        return;
    }
    pthread_once(&made_once, make);
    if (!made) {
        state = "float32: oneDNN has no fast bfloat16 products for this processor";
        return;
    }
    uint32_t seed = 1;
    for (int i = 0; i < CHECK_OUTPUTS * CHECK_INPUTS; i++) w[i] = check_number(&seed);
    for (int i = 0; i < CHECK_ROWS * CHECK_INPUTS; i++) x[i] = check_number(&seed);
    ts_f32_to_bf16(rounded, w, CHECK_OUTPUTS * CHECK_INPUTS);
    trusted = distance(false, x, w, rounded) < CHECK_TOLERANCE && distance(true, x, w, rounded) < CHECK_TOLERANCE;
    state = trusted ? "bfloat16" : "float32: bfloat16 products gave wrong results here and are not used";
}

bool ts_has_bf16_products(void) {
    pthread_once(&check_once, check);
    return trusted;
}

const char *ts_bf16_state(void) {
    pthread_once(&check_once, check);
    return state;
}
