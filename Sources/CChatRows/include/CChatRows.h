// The quick way through lines of chat rows: it takes those that are plain and without any fault, and leaves the others to the reader
// that explains what is wrong. Taken means: the thorough reader would find nothing to say, and would write the same bytes.
#ifndef CCHATROWS_H
#define CCHATROWS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable behind the end of what is scanned; their values do not matter.
#define TS_CHAT_PADDING 64

/// Longest line that is taken, in bytes.
#define TS_CHAT_LONGEST_LINE (16 << 20)

typedef enum ts_chat_verdict {
    /// Not understood, or odd in some way: for the thorough reader.
    TS_CHAT_ODD = 0,
    /// Taken.
    TS_CHAT_TAKEN = 1,
    /// Nothing but white space.
    TS_CHAT_BLANK = 2,
} ts_chat_verdict;

/// One line.
typedef struct ts_chat_line {
    /// Where the line lies in the input, without its end.
    uint32_t offset;
    uint32_t length;
    /// Where its canonical bytes lie in the output, without the line feed behind them.
    uint32_t output_offset;
    uint32_t output_length;
    /// Messages of each kind.
    uint32_t system_messages;
    uint32_t user_messages;
    uint32_t assistant_messages;
    /// Bytes of all contents as UTF-8.
    uint32_t text_bytes;
    /// XXH3 of the canonical bytes, 128 bits.
    uint64_t hash_low;
    uint64_t hash_high;
    uint32_t verdict;
} ts_chat_line;

typedef struct ts_chat_scanner ts_chat_scanner;

/// A scanner for one thread at a time; NULL when there is no memory.
ts_chat_scanner *ts_chat_scanner_make(void);
void ts_chat_scanner_free(ts_chat_scanner *scanner);

/// Scans `length` bytes (below 2^31), of which the last may lack its line feed. `judges` 0 finds the lines alone, all of them odd or blank.
/// Returns 0 when there is no memory. What it found stays valid until the next call.
int ts_chat_scan(ts_chat_scanner *scanner, const char *bytes, size_t length, int judges);
const ts_chat_line *ts_chat_lines(const ts_chat_scanner *scanner, size_t *count);
const char *ts_chat_output(const ts_chat_scanner *scanner, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
