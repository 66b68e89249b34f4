#include "include/CSimdJSON.h"

#include <limits>
#include <new>
#include <simdjson.h>
#include <vector>

using simdjson::dom::element;
using simdjson::dom::element_type;

struct ts_json_document {
    simdjson::dom::parser parser;
    std::vector<ts_json_node> nodes;
};

namespace {

bool append_text(std::vector<ts_json_node> &nodes, std::string_view text) {
    ts_json_node node{};
    node.kind = TS_JSON_STRING;
    node.text.bytes = text.data();
    node.text.length = text.size();
    nodes.push_back(node);
    return true;
}

// The parser has already bounded the depth, so the recursion is bounded too.
bool append(std::vector<ts_json_node> &nodes, element value) {
    ts_json_node node{};
    switch (value.type()) {
    case element_type::NULL_VALUE: node.kind = TS_JSON_NULL; break;
    case element_type::BOOL: node.kind = bool(value) ? TS_JSON_TRUE : TS_JSON_FALSE; break;
    case element_type::INT64: node.kind = TS_JSON_INTEGER; node.integer = int64_t(value); break;
    case element_type::UINT64: node.kind = TS_JSON_UNSIGNED; node.natural = uint64_t(value); break;
    case element_type::DOUBLE: node.kind = TS_JSON_NUMBER; node.number = double(value); break;
    case element_type::STRING: return append_text(nodes, std::string_view(value));
    case element_type::ARRAY: {
        size_t at = nodes.size();
        node.kind = TS_JSON_ARRAY;
        nodes.push_back(node);
        uint32_t count = 0;
        for (element child : simdjson::dom::array(value)) {
            if (!append(nodes, child)) return false;
            count++;
        }
        nodes[at].count = count;
        return true;
    }
    case element_type::OBJECT: {
        size_t at = nodes.size();
        node.kind = TS_JSON_OBJECT;
        nodes.push_back(node);
        uint32_t count = 0;
        for (auto field : simdjson::dom::object(value)) {
            append_text(nodes, field.key);
            if (!append(nodes, field.value)) return false;
            count++;
        }
        nodes[at].count = count;
        return true;
    }
    default: return false;
    }
    nodes.push_back(node);
    return true;
}

} // namespace

extern "C" ts_json_document *ts_json_parse(const char *bytes, size_t length, size_t max_depth, const char **message) {
    *message = "out of memory";
    ts_json_document *document = nullptr;
    // No C++ exception may reach Swift.
    try {
        document = new ts_json_document;
        simdjson::error_code error = document->parser.allocate(length, max_depth);
        element root;
        if (!error) error = document->parser.parse(bytes, length, true).get(root);
        if (error) {
            *message = simdjson::error_message(error);
        } else {
            // About as many as long lists of short strings have.
            document->nodes.reserve(length / 12 + 16);
            if (append(document->nodes, root)) return document;
        }
    } catch (...) {
    }
    delete document;
    return nullptr;
}

extern "C" const ts_json_node *ts_json_nodes(const ts_json_document *document, size_t *count) {
    *count = document->nodes.size();
    return document->nodes.data();
}

extern "C" void ts_json_free(ts_json_document *document) { delete document; }

#define TS_TEXT(x) #x
#define TS_TEXT_OF(x) TS_TEXT(x)

extern "C" const char *ts_json_library_version(void) { return TS_TEXT_OF(SIMDJSON_VERSION); }
