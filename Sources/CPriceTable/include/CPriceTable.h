#ifndef CPRICETABLE_H
#define CPRICETABLE_H

#include <stddef.h>

/// The bytes of prices.json, which are built into the program.
const unsigned char *ts_price_table(void);

/// How many bytes there are.
size_t ts_price_table_length(void);

#endif
