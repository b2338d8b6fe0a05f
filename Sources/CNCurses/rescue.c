#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes;
static volatile sig_atomic_t has_modes;
static volatile sig_atomic_t armed;
static char farewell[1024];
static size_t farewell_count;
static int ends[2] = {-1, -1};
static char crash_stack[64 * 1024];

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

void rescue_remember(void) {
  if (!has_modes && tcgetattr(STDIN_FILENO, &modes) == 0) has_modes = 1;
}

void rescue_restore_modes(void) {
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void give_back(void) {
  if (!armed) return;
  armed = 0;
  size_t sent = 0;
  while (sent < farewell_count) {
    ssize_t count = write(STDOUT_FILENO, farewell + sent, farewell_count - sent);
    if (count <= 0) break;
    sent += (size_t)count;
  }
  signal(SIGTTOU, SIG_IGN);
  rescue_restore_modes();
}

static void on_crash(int number) {
  give_back();
  signal(number, SIG_DFL);
  raise(number);
}

static void on_signal(int number) {
  int error = errno;
  char byte = number == SIGWINCH ? 'w' : number == SIGCONT ? 'c' : number == SIGTSTP ? 'z' : 'h';
  if (write(ends[1], &byte, 1) < 0) { /* A full pipe wakes the reader all the same. */ }
  errno = error;
}

static void listen_for(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void rescue_arm(const char *bytes, size_t count) {
  static int registered;
  armed = 0;
  farewell_count = count < sizeof farewell ? count : sizeof farewell;
  memcpy(farewell, bytes, farewell_count);
  armed = 1;
  if (registered) return;
  registered = 1;
  atexit(give_back);
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    action.sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(fatal[index], &action, NULL);
  }
}

void rescue_disarm(void) { armed = 0; }

int rescue_listen(void) {
  if (ends[0] < 0) {
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    const int heard[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP};
    for (size_t index = 0; index < sizeof heard / sizeof *heard; index++) listen_for(heard[index]);
    sigset_t set;
    sigemptyset(&set);
    for (size_t index = 0; index < sizeof heard / sizeof *heard; index++) sigaddset(&set, heard[index]);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  }
  return ends[0];
}

void rescue_wake(void) {
  const char byte = 'k';
  if (ends[1] >= 0 && write(ends[1], &byte, 1) < 0) { /* A full pipe wakes the reader all the same. */ }
}

void rescue_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  listen_for(SIGTSTP);
}
