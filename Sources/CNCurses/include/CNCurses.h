// What Swift needs of ncurses: the library itself, and one function for each macro, global or variadic of it.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "rescue.h"

// term.h defines short macros that are of no use here and would hide names.
#undef lines
#undef columns

static inline SCREEN *curses_open(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *curses_window(void) { return stdscr; }
static inline int curses_colours(void) { return COLORS; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }
static inline int curses_rows(void) { return getmaxy(stdscr); }
static inline int curses_columns(void) { return getmaxx(stdscr); }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

// A cell from a text that ends with 0; OK or ERR.
static inline int curses_make_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)(pair > 32767 ? 32767 : pair), &pair);
}

static inline mmask_t curses_mouse_events(void) {
  return BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON3_PRESSED | BUTTON3_CLICKED
         | BUTTON4_PRESSED | BUTTON5_PRESSED;
}
static inline int curses_is_press(mmask_t state) { return (state & (BUTTON1_PRESSED | BUTTON1_CLICKED)) != 0; }
static inline int curses_is_double_press(mmask_t state) { return (state & BUTTON1_DOUBLE_CLICKED) != 0; }
static inline int curses_is_secondary(mmask_t state) { return (state & (BUTTON3_PRESSED | BUTTON3_CLICKED)) != 0; }
static inline int curses_is_wheel_up(mmask_t state) { return (state & BUTTON4_PRESSED) != 0; }
static inline int curses_is_wheel_down(mmask_t state) { return (state & BUTTON5_PRESSED) != 0; }

// Takes the character set of the user's locale, and nothing else of it; 1 when it is UTF-8.
static inline int locale_is_utf8(void) {
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C");
  return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Cells that the C library gives a character, as ncurses reckons; -1 for one that cannot be shown.
static inline int character_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

// The size the terminal driver knows; 0 when it knows none.
static inline int terminal_size(int *columns_out, int *rows_out) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
  *columns_out = size.ws_col;
  *rows_out = size.ws_row;
  return 1;
}

// A capability of the terminal, or NULL when it has it not.
static inline const char *terminal_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

// A number of the terminal's description, or -1.
static inline int terminal_number(const char *name) { return tigetnum(name); }

#endif
