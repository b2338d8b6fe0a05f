#ifndef CMEASURES_H
#define CMEASURES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Begins to count the allocations of all threads, from 0.
void measures_count_allocations(void);

/// Ends the count, and gives it.
size_t measures_allocations(void);

/// Bytes that simdjson may read after the end of a text.
enum { MEASURES_PADDING = 64 };

/// simdjson's parser as its makers give it, apart from Essor's use of it.
typedef struct measures_parser measures_parser;

measures_parser *_Nullable measures_parser_make(void);

/// Parses a text after which MEASURES_PADDING bytes can be read; 0 when all is well.
int measures_parse(measures_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);

void measures_parser_free(measures_parser *_Nonnull parser);

#ifdef __cplusplus
}
#endif

#endif
