#include "include/CMeasures.h"

#include <new>
#include <simdjson.h>

static_assert(MEASURES_PADDING >= simdjson::SIMDJSON_PADDING, "the padding must do for this simdjson");

struct measures_parser {
  simdjson::dom::parser parser;
};

measures_parser *measures_parser_make(void) { return new (std::nothrow) measures_parser(); }

int measures_parse(measures_parser *parser, const uint8_t *bytes, size_t length) {
  simdjson::dom::element root;
  return static_cast<int>(parser->parser.parse(bytes, length, false).get(root));
}

void measures_parser_free(measures_parser *parser) { delete parser; }
