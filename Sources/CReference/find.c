#define _GNU_SOURCE
#include "CReference.h"
#include <string.h>

const unsigned char *essor_find(const unsigned char *bytes, size_t count, const unsigned char *part, size_t part_count) {
  return memmem(bytes, count, part, part_count);
}
