#include "CPriceTable.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "prices.json"
};

const unsigned char *ts_price_table(void) { return table; }

size_t ts_price_table_length(void) { return sizeof table; }
