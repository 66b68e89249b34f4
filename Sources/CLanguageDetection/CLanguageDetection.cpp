#include "include/CLanguageDetection.h"

#include <cstdio>
#include <cstring>
#include <limits.h>

// Debian has the library; Homebrew has not, and there is nothing to link elsewhere.
#if defined(__linux__) && __has_include(<cld2/public/compact_lang_det.h>)
#define TS_HAS_CLD2 1
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#endif

extern "C" ts_language ts_detect_language(const char *text, size_t length) {
    ts_language result{};
#ifdef TS_HAS_CLD2
    if (length > INT_MAX) return result;
    // No C++ exception may reach Swift.
    try {
        CLD2::Language languages[3];
        int percents[3];
        double scores[3];
        int letters = 0;
        bool is_reliable = false;
        int valid = 0;
        CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
        CLD2::ExtDetectLanguageSummaryCheckUTF8(
            text, static_cast<int>(length), true, &hints, 0, languages, percents, scores, nullptr, &letters, &is_reliable, &valid);
        if (languages[0] == CLD2::UNKNOWN_LANGUAGE) return result;
        const char *code = CLD2::LanguageCode(languages[0]);
        if (strlen(code) >= sizeof result.code) return result;
        strcpy(result.code, code);
        result.percent = percents[0];
        result.second_percent = percents[1];
        result.letters = letters;
        result.is_reliable = is_reliable;
    } catch (...) {
        return ts_language{};
    }
#else
    (void)text;
    (void)length;
#endif
    return result;
}

extern "C" const char *ts_language_library_version(void) {
#ifdef TS_HAS_CLD2
    return CLD2::DetectLanguageVersion();
#else
    return nullptr;
#endif
}
