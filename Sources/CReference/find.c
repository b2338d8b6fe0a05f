#define _GNU_SOURCE
#include "CReference.h"
#include <stdint.h>
#include <string.h>

/// Sixteen bytes at once, in the registers that every 64-bit processor has.
typedef unsigned char lane __attribute__((vector_size(16)));

static inline lane load(const unsigned char *bytes) {
  lane value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

/// The first place at which two bytes of the part stand, sixteen places looked at together; what is left is for memmem,
/// which goes byte by byte through words of two or three letters.
const unsigned char *essor_find(const unsigned char *bytes, size_t count, const unsigned char *part, size_t part_count) {
  if (part_count == 0 || part_count > count) return part_count == 0 ? bytes : NULL;
  if (part_count == 1) return memchr(bytes, part[0], count);
  // Of a letter of two bytes the first is the same for a whole alphabet.
  const size_t near = part_count > 2 && part[0] >= 0xC0 ? 1 : 0;
  const size_t far = part_count - 1;
  const lane one = (lane){0} + part[near];
  const lane other = (lane){0} + part[far];
  size_t place = 0;
  for (; place + far + sizeof(lane) <= count; place += sizeof(lane)) {
    const lane hits = (lane)((load(bytes + place + near) == one) & (load(bytes + place + far) == other));
    uint64_t halves[2];
    memcpy(halves, &hits, sizeof halves);
    if ((halves[0] | halves[1]) == 0) continue;
    for (size_t step = 0; step < sizeof(lane); step++) {
      if (hits[step] != 0 && memcmp(bytes + place + step, part, part_count) == 0) return bytes + place + step;
    }
  }
  return memmem(bytes + place, count - place, part, part_count);
}
