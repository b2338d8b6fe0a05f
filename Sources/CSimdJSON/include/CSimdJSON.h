#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the end of a text that is parsed.
enum { ESSOR_JSON_PADDING = 64 };

/// A parser with its memory, reused from one text to the next.
typedef struct essor_json_parser essor_json_parser;

/// What was parsed: simdjson's tape and strings, valid until the parser's next text; an error other than 0 means neither.
typedef struct {
  const uint64_t *_Nullable tape;
  const uint8_t *_Nullable strings;
  int error;
} essor_json_document;

/// A parser of texts of at most `max_depth` levels, or nothing when memory is short.
essor_json_parser *_Nullable essor_json_make(size_t max_depth);

/// Parses `length` bytes, after which ESSOR_JSON_PADDING more can be read.
essor_json_document essor_json_parse(essor_json_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);

void essor_json_free(essor_json_parser *_Nonnull parser);

#ifdef __cplusplus
}
#endif

#endif
