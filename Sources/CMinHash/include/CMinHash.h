// MinHash (Broder 1997): the chance that two sets agree in one number of their signatures is their Jaccard index.
#ifndef CMINHASH_H
#define CMINHASH_H

#include <stddef.h>
#include <stdint.h>

/// The functions are computed so many at once; `count` of them must be a multiple of it.
#define TS_MINHASH_LANES 16

/// signature[i] = the least scatter((item ^ masks[i]) * factors[i]) over all `items`; 2^32 - 1 where there are none.
/// `factors` are odd, so that each function is one to one. Overwrites `count` numbers of `signature`.
void ts_minhash(
    const uint32_t *items, size_t item_count, const uint32_t *masks, const uint32_t *factors, size_t count, uint32_t *signature);

#endif
