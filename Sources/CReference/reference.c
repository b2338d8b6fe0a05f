#include "CReference.h"

// #embed is C23; clang has it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_IN_BINARY(name) \
  essor_bytes essor_##name(void) { return (essor_bytes){name, sizeof name}; }

static const unsigned char territory[] = {
#embed "data/territory.tsv"
};
FILE_IN_BINARY(territory)

static const unsigned char variants[] = {
#embed "data/variants.tsv"
};
FILE_IN_BINARY(variants)

static const unsigned char recommendations[] = {
#embed "data/recommendations.tsv"
};
FILE_IN_BINARY(recommendations)

static const unsigned char arrondissements[] = {
#embed "data/arrondissements.json"
};
FILE_IN_BINARY(arrondissements)

static const unsigned char establishments[] = {
#embed "data/establishments.json"
};
FILE_IN_BINARY(establishments)

static const unsigned char region_outlines[] = {
#embed "data/regions.geojson"
};
FILE_IN_BINARY(region_outlines)

static const unsigned char province_outlines[] = {
#embed "data/provinces.geojson"
};
FILE_IN_BINARY(province_outlines)

static const unsigned char commune_outlines[] = {
#embed "data/communes.geojson"
};
FILE_IN_BINARY(commune_outlines)
