#include "include/CSimdJSON.h"

#include <new>
#include <simdjson.h>

static_assert(ESSOR_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "the padding must do for this simdjson");

struct essor_json_parser {
  simdjson::dom::parser parser;
  size_t max_depth;
};

essor_json_parser *essor_json_make(size_t max_depth) {
  auto *parser = new (std::nothrow) essor_json_parser();
  if (parser != nullptr) parser->max_depth = max_depth;
  return parser;
}

essor_json_document essor_json_parse(essor_json_parser *parser, const uint8_t *bytes, size_t length) {
  essor_json_document document = {nullptr, nullptr, 0};
  auto &dom = parser->parser;
  // Allocated here, and with room to spare, so that the depth is ours and files of like size share one allocation.
  if (dom.capacity() < length || dom.max_depth() != parser->max_depth) {
    const size_t capacity = length < 65536 ? 65536 : length + length / 4;
    document.error = static_cast<int>(dom.allocate(capacity, parser->max_depth));
    if (document.error != 0) return document;
  }
  simdjson::dom::element root;
  document.error = static_cast<int>(dom.parse(bytes, length, false).get(root));
  if (document.error == 0) {
    document.tape = dom.doc.tape.get();
    document.strings = dom.doc.string_buf.get();
  }
  return document;
}

void essor_json_free(essor_json_parser *parser) { delete parser; }
