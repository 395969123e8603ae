/* The pages of source/explain/, as cmake/EmbedPages.cmake makes C of them. */
#ifndef COMPILER_COMMANDS_EXPLAIN_H
#define COMPILER_COMMANDS_EXPLAIN_H

struct explain_page {
    const char *code;         /* S0201; the last one has none */
    const char *const *lines; /* then null */
};

extern const struct explain_page explain_pages[];

#endif
