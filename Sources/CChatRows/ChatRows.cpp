#include "include/CChatRows.h"

#include <cstring>
#include <new>
#include <simdjson.h>
#include <string>
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

/// Whether the thorough reader would look closer at `count` bytes of a string, for control characters and wrongly decoded text.
bool has_odd_character(const char *text, size_t count) {
    for (size_t i = 0; i < count; i++) {
        // Eight bytes at a time as long as they are ASCII without DEL.
        for (; i + 8 <= count; i += 8) {
            uint64_t word;
            std::memcpy(&word, text + i, 8);
            uint64_t del = (word ^ 0x7F7F7F7F7F7F7F7Full) - 0x0101010101010101ull;
            if ((word | del) & 0x8080808080808080ull) break;
        }
        while (i < count && static_cast<unsigned char>(text[i]) < 0x7F) i++;
        if (i == count) break;
        unsigned char byte = text[i];
        unsigned char next = i + 1 < count ? text[i + 1] : 0;
        unsigned char third = i + 2 < count ? text[i + 2] : 0;
        switch (byte) {
        case 0x7F: return true;
        // C1 controls.
        case 0xC2: if (next < 0xA0) return true; break;
        // A letter such as Ã or â before what Windows-1252 makes of a byte from 80 to BF, as UTF-8 looks that was read in that encoding.
        case 0xC3:
            if (third == 0xC2 || third == 0xC5 || third == 0xC6 || third == 0xCB || third == 0xE2) return true;
            break;
        // The replacement character.
        case 0xEF: if (next == 0xBF && third == 0xBD) return true; break;
        default: break;
        }
    }
    return false;
}

/// A string token without its quotes, checked: false when its bytes cannot stand in the output as they are.
bool is_canonical(const char *text, size_t count, uint32_t &escapes) {
    escapes = 0;
    const char *end = text + count;
    const char *place = text;
    while (const char *backslash = static_cast<const char *>(std::memchr(place, '\\', end - place))) {
        if (std::memchr(place, '"', backslash - place)) return false;
        if (backslash + 1 >= end) return false;
        switch (backslash[1]) {
        case '"': case '\\': case 'n': case 'r': case 't': break;
        default: return false;
        }
        escapes++;
        place = backslash + 2;
    }
    return !std::memchr(place, '"', end - place);
}

void add_escaped(Output &output, std::string_view text) {
    static const char digits[] = "0123456789abcdef";
    output.reserve(text.size() * 6 + 16);
    for (unsigned char byte : text) {
        switch (byte) {
        case '"': output.add("\\\""); break;
        case '\\': output.add("\\\\"); break;
        case '\n': output.add("\\n"); break;
        case '\r': output.add("\\r"); break;
        case '\t': output.add("\\t"); break;
        default:
            if (byte < 0x20) {
                output.add("\\u00");
                output.bytes[output.length++] = digits[byte >> 4];
                output.bytes[output.length++] = digits[byte & 15];
            } else {
                output.bytes[output.length++] = char(byte);
            }
        }
    }
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
    // What begins with white space may hold nothing else.
    if (token.empty() || static_cast<unsigned char>(token.front()) <= ' ') return false;
    uint32_t escapes = 0;
    if (token.front() != '\\' && is_canonical(token.data(), token.size(), escapes)) {
        if (has_odd_character(token.data(), token.size())) return false;
        output.add("\"content\":\"");
        output.add(token.data(), token.size());
        output.add("\"");
        line.text_bytes += uint32_t(token.size() - escapes);
        return true;
    }
    std::string_view text;
    if (value.get_string().get(text)) return false;
    if (has_odd_character(text.data(), text.size())) return false;
    if (static_cast<unsigned char>(text.front()) <= ' ') return false;
    for (unsigned char byte : text) {
        if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') return false;
    }
    output.add("\"content\":\"");
    add_escaped(output, text);
    output.reserve(64 + simdjson::SIMDJSON_PADDING);
    output.add("\"");
    line.text_bytes += uint32_t(text.size());
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
    // Every byte becomes six at most, and only where escapes are written anew; those reserve for themselves.
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
