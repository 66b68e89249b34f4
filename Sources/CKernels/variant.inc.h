// The one source of the kernels, compiled once per instruction set. Before inclusion: TS_WIDTH (floats in a vector), TS_ROWS
// (rows of a register block), TS_NAME, TS_TABLE. Plain loops are vectorised by the compiler; only what attention is made of is
// written with vector types.
#include "variants.h"

#include <math.h>
#include <string.h>

#include "maths.inc.h"

#include "activations.inc.h"
#include "elementwise.inc.h"
#include "few_rows.inc.h"
#include "loss.inc.h"
#include "norms.inc.h"
#include "quantisation.inc.h"

#include "product.inc.h"

#include "attention.inc.h"

#include "attention_backward.inc.h"
#include "attention_cached.inc.h"
#include "attention_forward.inc.h"

const ts_kernels TS_TABLE = {
    .name = TS_NAME,
    .rmsnorm_forward = rmsnorm_forward,
    .rmsnorm_again = rmsnorm_again,
    .rmsnorm_backward = rmsnorm_backward,
    .layernorm_forward = layernorm_forward,
    .layernorm_again = layernorm_again,
    .layernorm_backward = layernorm_backward,
    .sum_rows = sum_rows,
    .rope = rope,
    .gated_forward = gated_forward,
    .gated_backward = gated_backward,
    .activation_forward = activation_forward,
    .activation_backward = activation_backward,
    .axpy = axpy,
    .scale = scale,
    .softcap = softcap,
    .add_bias = add_bias,
    .scale_columns = scale_columns,
    .dropout = dropout,
    .add_dropout = add_dropout,
    .sum_of_squares = sum_of_squares,
    .row_norms = row_norms,
    .bf16_to_f32 = bf16_to_f32,
    .f32_to_bf16 = f32_to_bf16,
    .nf4_quantize = nf4_quantize,
    .nf4_dequantize = nf4_dequantize,
    .cross_entropy = cross_entropy,
    .adamw = adamw,
    .rows_times_f32 = rows_times_f32,
    .rows_times_bf16 = rows_times_bf16,
    .attention_forward = attention_forward,
    .attention_forward_scratch = attention_forward_scratch,
    .attention_backward = attention_backward,
    .attention_backward_scratch = attention_backward_scratch,
    .attention_cached = attention_cached,
};
