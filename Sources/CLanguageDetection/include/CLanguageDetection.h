// A C view of Compact Language Detector 2: the language of a text. Where the library is absent, no text has a language.
#ifndef CLANGUAGEDETECTION_H
#define CLANGUAGEDETECTION_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a text is written in.
typedef struct ts_language {
    /// CLD2's code, such as "en" or "zh-Hant"; empty when there is none.
    char code[16];
    /// Share of the letters that are in it, 0 to 100.
    int percent;
    /// Share of the letters that are in the second one, 0 to 100.
    int second_percent;
    /// Bytes of letters that were looked at.
    int letters;
    /// Whether CLD2 says that it is well ahead of the others.
    bool is_reliable;
} ts_language;

/// The language of `length` bytes of UTF-8 without markup. Threads may call it at the same time.
ts_language ts_detect_language(const char *text, size_t length);
/// Version of the library that this was built with, such as "V2.0 - 20141016"; NULL when it was built without.
const char *ts_language_library_version(void);

#ifdef __cplusplus
}
#endif

#endif
