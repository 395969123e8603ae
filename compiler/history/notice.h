/* The comment above a generated draft: written by text.c, taken away again by freeze.c. */
#ifndef COMPILER_HISTORY_NOTICE_H
#define COMPILER_HISTORY_NOTICE_H

extern const char *const draft_notice[]; /* lines, then null */

#endif
