#ifndef CFRIBIDI_SHIM_H
#define CFRIBIDI_SHIM_H
#include <fribidi/fribidi.h>

// Constants that are macros or mixed enums in C, as plain numbers.
static inline FriBidiParType fribidi_weak_left_to_right(void) { return FRIBIDI_PAR_WLTR; }
static inline FriBidiParType fribidi_weak_right_to_left(void) { return FRIBIDI_PAR_WRTL; }
static inline FriBidiParType fribidi_strong_left_to_right(void) { return FRIBIDI_PAR_LTR; }
static inline FriBidiParType fribidi_strong_right_to_left(void) { return FRIBIDI_PAR_RTL; }

// Mirror brackets and use presentation forms; no Lam-Alef ligature, which would take a cell away.
static inline FriBidiFlags fribidi_mirror_and_join(void) {
  return FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES;
}
static inline FriBidiFlags fribidi_mirror_only(void) { return FRIBIDI_FLAG_SHAPE_MIRRORING; }

// Whether a character at the end of a line takes the level of the paragraph (rule L1): spaces, separators, and controls
// that are not seen.
static inline int fribidi_ends_line(FriBidiCharType type) {
  return FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(type) || FRIBIDI_IS_ISOLATE(type) || FRIBIDI_IS_SEPARATOR(type);
}
#endif
