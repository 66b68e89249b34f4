#include "include/CChatRows.h"

#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif
#include <memory>
#include <new>
#include <simdjson.h>
#include <vector>
#include <xxhash.h>

namespace ondemand = simdjson::ondemand;

namespace {

/// Grows without clearing what it grows by.
struct Output {
    std::unique_ptr<char[]> bytes;
    size_t capacity = 0;
    size_t length = 0;

    void reserve(size_t more) {
        if (length + more <= capacity) return;
        size_t wanted = (length + more) * 2;
        std::unique_ptr<char[]> larger(new char[wanted]);
        if (length) std::memcpy(larger.get(), bytes.get(), length);
        bytes = std::move(larger);
        capacity = wanted;
    }

    void add(const char *from, size_t count) {
        std::memcpy(bytes.get() + length, from, count);
        length += count;
    }

    template <size_t size> void add(const char (&text)[size]) { add(text, size - 1); }
};

bool is_blank(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') return false;
    }
    return true;
}

/// How many bytes of `text` are plain: ASCII, and neither a quote, nor a backslash, nor DEL.
size_t plain_run(const char *text, size_t count) {
    size_t i = 0;
#if defined(__SSE2__)
    for (; i + 16 <= count; i += 16) {
        __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + i));
        __m128i marks = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))),
            _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
        // The highest bit of a byte beyond ASCII is set by itself.
        unsigned found = unsigned(_mm_movemask_epi8(_mm_or_si128(marks, bytes)));
        if (found) return i + size_t(__builtin_ctz(found));
    }
#endif
    for (; i < count; i++) {
        unsigned char byte = text[i];
        if (byte >= 0x7F || byte == '"' || byte == '\\') break;
    }
    return i;
}

/// Whether the thorough reader would look closer at the character at `text`, of which `count` bytes are left: a control character, or one
/// of a text that was read in a wrong encoding.
inline bool is_odd(const char *text, size_t count) {
    unsigned char next = count > 1 ? text[1] : 0;
    unsigned char third = count > 2 ? text[2] : 0;
    switch (static_cast<unsigned char>(text[0])) {
    case 0x7F: return true;
    // C1 controls.
    case 0xC2: return next < 0xA0;
    // A letter such as Ã or â before what Windows-1252 makes of a byte from 80 to BF, as UTF-8 looks that was read in that encoding.
    case 0xC3: return third == 0xC2 || third == 0xC5 || third == 0xC6 || third == 0xCB || third == 0xE2;
    // The replacement character.
    case 0xEF: return next == 0xBF && third == 0xBD;
    default: return false;
    }
}

/// The value of four hexadecimal digits; -1 when there are others.
int32_t hexadecimal(const char *text) {
    int32_t value = 0;
    for (int i = 0; i < 4; i++) {
        unsigned char digit = text[i];
        int32_t number = digit >= '0' && digit <= '9' ? digit - '0' : (digit | 0x20) >= 'a' && (digit | 0x20) <= 'f' ? (digit | 0x20) - 'a' + 10 : -1;
        if (number < 0) return -1;
        value = value << 4 | number;
    }
    return value;
}

/// Writes the character of the escape `\uXXXX` at `text`, of which `count` bytes are left, in canonical form. Returns how many bytes the
/// escape has, or 0 when it is for the thorough reader; adds 1 to `escapes` where an escape is needed in the output, too.
size_t add_character(Output &output, const char *text, size_t count, uint32_t &escapes) {
    int32_t value = count >= 6 ? hexadecimal(text + 2) : -1;
    if (value < 0 || (value >= 0x7F && value < 0xA0)) return 0;
    char *place = output.bytes.get() + output.length;
    if (value < 0x80) {
        const char *escape = value == '"' ? "\\\"" : value == '\\' ? "\\\\" : value == '\n' ? "\\n" : value == '\r' ? "\\r" : value == '\t' ? "\\t" : nullptr;
        if (!escape && value < 0x20) return 0;
        if (escape) {
            escapes++;
            output.add(escape, 2);
        } else {
            output.bytes[output.length++] = char(value);
        }
        return 6;
    }
    if (value < 0x800) {
        place[0] = char(0xC0 | value >> 6);
        place[1] = char(0x80 | (value & 63));
        output.length += 2;
        return 6;
    }
    if (value < 0xD800 || value > 0xDFFF) {
        place[0] = char(0xE0 | value >> 12);
        place[1] = char(0x80 | (value >> 6 & 63));
        place[2] = char(0x80 | (value & 63));
        output.length += 3;
        return 6;
    }
    // Two escapes make one character; one alone makes none.
    int32_t low = value < 0xDC00 && count >= 12 && text[6] == '\\' && text[7] == 'u' ? hexadecimal(text + 8) : -1;
    if (low < 0xDC00 || low > 0xDFFF) return 0;
    int32_t scalar = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
    place[0] = char(0xF0 | scalar >> 18);
    place[1] = char(0x80 | (scalar >> 12 & 63));
    place[2] = char(0x80 | (scalar >> 6 & 63));
    place[3] = char(0x80 | (scalar & 63));
    output.length += 4;
    return 12;
}

bool has_odd_character(const char *text, size_t count) {
    for (size_t place = plain_run(text, count); place < count; place += plain_run(text + place, count - place)) {
        if (is_odd(text + place, count - place)) return true;
        place++;
    }
    return false;
}

/// Writes the string between the quotes of a token in canonical form; false when it is for the thorough reader. Never longer than it was.
/// `escapes` becomes the number of escapes that were written.
bool add_string(Output &output, const char *text, size_t count, uint32_t &escapes) {
    size_t start = output.length, copied = 0, place = 0;
    bool has_decoded = false;
    escapes = 0;
    while ((place += plain_run(text + place, count - place)) < count) {
        if (text[place] == '"') return false;
        if (text[place] != '\\') {
            do {
                if (is_odd(text + place, count - place)) return false;
                place++;
            } while (place < count && static_cast<unsigned char>(text[place]) >= 0x7F);
            continue;
        }
        if (place + 1 >= count) return false;
        switch (text[place + 1]) {
        case '"': case '\\': case 'n': case 'r': case 't':
            escapes++;
            place += 2;
            continue;
        case 'u': case '/': break;
        default: return false;
        }
        output.add(text + copied, place - copied);
        if (text[place + 1] == '/') {
            output.add("/");
            place += 2;
        } else {
            size_t length = add_character(output, text + place, count - place, escapes);
            if (length == 0) return false;
            has_decoded = true;
            place += length;
        }
        copied = place;
    }
    output.add(text + copied, count - copied);
    // What was decoded may be odd beside what follows it.
    return !has_decoded || !has_odd_character(output.bytes.get() + start, output.length - start);
}

} // namespace

struct ts_chat_scanner {
    ondemand::parser parser{size_t(1) << 31};
    std::vector<ts_chat_line> lines;
    Output output;

    bool judge(const char *bytes, size_t length, ts_chat_line &line);
    bool take_message(ondemand::object message, ts_chat_line &line, char &last);
    bool take_content(ondemand::value value, ts_chat_line &line);
};

bool ts_chat_scanner::take_content(ondemand::value value, ts_chat_line &line) {
    std::string_view token = value.raw_json_token();
    while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\r')) token.remove_suffix(1);
    if (token.size() < 2 || token.front() != '"' || token.back() != '"') return false;
    token.remove_prefix(1);
    token.remove_suffix(1);
    if (token.empty()) return false;
    output.add("\"content\":\"");
    size_t start = output.length;
    uint32_t escapes = 0;
    if (!add_string(output, token.data(), token.size(), escapes)) return false;
    // What begins with white space may hold nothing else.
    const char *first = output.bytes.get() + start;
    if (first[0] == ' ' || (first[0] == '\\' && first[1] != '"' && first[1] != '\\')) return false;
    line.text_bytes += uint32_t(output.length - start - escapes);
    output.add("\"");
    return true;
}

/// `last` is the role of the message before: 0 for none, s for a system message, u for the user's, a for the assistant's.
bool ts_chat_scanner::take_message(ondemand::object message, ts_chat_line &line, char &last) {
    bool has_role = false, has_content = false;
    output.add("{");
    for (auto pair : message) {
        ondemand::field field;
        if (std::move(pair).get(field)) return false;
        ondemand::raw_json_string key = field.key();
        if (has_role || has_content) output.add(",");
        if (key == "role" && !has_role) {
            has_role = true;
            ondemand::raw_json_string role;
            if (field.value().get_raw_json_string().get(role)) return false;
            if (role == "user" && last != 'u') {
                output.add("\"role\":\"user\"");
                line.user_messages++;
                last = 'u';
            } else if (role == "assistant" && last == 'u') {
                output.add("\"role\":\"assistant\"");
                line.assistant_messages++;
                last = 'a';
            } else if (role == "system" && last == 0) {
                output.add("\"role\":\"system\"");
                line.system_messages++;
                last = 's';
            } else {
                return false;
            }
        } else if (key == "content" && !has_content) {
            has_content = true;
            if (!take_content(field.value(), line)) return false;
        } else {
            return false;
        }
    }
    output.add("}");
    return has_role && has_content;
}

bool ts_chat_scanner::judge(const char *bytes, size_t length, ts_chat_line &line) {
    // What is written is never longer than what was read.
    output.reserve(length + 256);
    ondemand::document document;
    if (parser.iterate(bytes, length, length + TS_CHAT_PADDING).get(document)) return false;
    ondemand::object row;
    if (document.get_object().get(row)) return false;
    bool has_messages = false;
    for (auto pair : row) {
        ondemand::field field;
        if (std::move(pair).get(field)) return false;
        ondemand::raw_json_string key = field.key();
        if (has_messages || !(key == "messages")) return false;
        has_messages = true;
        ondemand::array messages;
        if (field.value().get_array().get(messages)) return false;
        output.add("{\"messages\":[");
        char last = 0;
        bool is_first = true;
        for (auto element : messages) {
            ondemand::object message;
            if (element.get_object().get(message)) return false;
            if (!is_first) output.add(",");
            is_first = false;
            if (!take_message(message, line, last)) return false;
        }
        if (last != 'a') return false;
        output.add("]}");
    }
    // Behind the last value there is no location any more.
    return has_messages && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

extern "C" ts_chat_scanner *ts_chat_scanner_make(void) { return new (std::nothrow) ts_chat_scanner; }

extern "C" void ts_chat_scanner_free(ts_chat_scanner *scanner) { delete scanner; }

extern "C" int ts_chat_scan(ts_chat_scanner *scanner, const char *bytes, size_t length, int judges) {
    // No C++ exception may reach Swift.
    try {
        scanner->lines.clear();
        scanner->output.length = 0;
        size_t place = 0;
        while (place < length) {
            const void *found = std::memchr(bytes + place, '\n', length - place);
            size_t end = found ? static_cast<const char *>(found) - bytes : length;
            size_t next = found ? end + 1 : length;
            if (found && end > place && bytes[end - 1] == '\r') end--;
            ts_chat_line line{};
            line.offset = uint32_t(place);
            line.length = uint32_t(end - place);
            line.output_offset = uint32_t(scanner->output.length);
            if (is_blank(bytes + place, end - place)) {
                line.verdict = TS_CHAT_BLANK;
            } else if (judges && line.length <= TS_CHAT_LONGEST_LINE && scanner->judge(bytes + place, end - place, line)) {
                line.verdict = TS_CHAT_TAKEN;
                Output &output = scanner->output;
                line.output_length = uint32_t(output.length - line.output_offset);
                XXH128_hash_t hash = XXH3_128bits(output.bytes.get() + line.output_offset, line.output_length);
                line.hash_low = hash.low64;
                line.hash_high = hash.high64;
                output.add("\n");
            } else {
                scanner->output.length = line.output_offset;
                line = ts_chat_line{line.offset, line.length, line.output_offset, 0, 0, 0, 0, 0, 0, 0, TS_CHAT_ODD};
            }
            scanner->lines.push_back(line);
            place = next;
        }
        return 1;
    } catch (...) {
        return 0;
    }
}

extern "C" const ts_chat_line *ts_chat_lines(const ts_chat_scanner *scanner, size_t *count) {
    *count = scanner->lines.size();
    return scanner->lines.data();
}

extern "C" const char *ts_chat_output(const ts_chat_scanner *scanner, size_t *length) {
    *length = scanner->output.length;
    return scanner->output.bytes.get();
}
