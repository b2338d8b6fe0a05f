#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stddef.h>

/// A file of reference data that is part of the program: UTF-8, not ended by a zero.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} essor_bytes;

/// Regions, provinces and communes, a unit a line (`data/README.md` names the columns).
essor_bytes essor_territory(void);
/// Other spellings of their names.
essor_bytes essor_variants(void);
/// The 28 recommendations.
essor_bytes essor_recommendations(void);

/// The arrondissements of the six big cities, JSON.
essor_bytes essor_arrondissements(void);
/// Counts of establishments by unit, JSON.
essor_bytes essor_establishments(void);

/// Outlines, GeoJSON.
essor_bytes essor_region_outlines(void);
essor_bytes essor_province_outlines(void);
essor_bytes essor_commune_outlines(void);

/// The first place of a word in a text, or null where it is not.
const unsigned char *_Nullable essor_find(const unsigned char *_Nonnull text, size_t text_count,
                                          const unsigned char *_Nonnull word, size_t word_count);

#endif
