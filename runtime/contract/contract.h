/* What a revision takes from those who do not know it (a contract), and what a program uses: both are texts in lines,
 * and are compared when a program meets a database that is ahead of it.
 *
 *     a contract                                             what a program uses
 *     gone table post        gone column post.title          table post article
 *     gone value color.red   gone enum color (native ones)   column rnwz title headline
 *     type post.title        generated post.title            key author_id title
 *     nullable post.title    not null post.title             enum color
 *     required post.slug     default post.title              value red
 *     value color.green      key post (author_id, title)
 *     constraint post post_title_check
 *
 * A contract has the names that elements had just before the revision. What a program uses is under every name that it
 * has had in the revisions of the program, the newest first; columns, keys and values stand below their table or enum,
 * and of a column the letters say: r read, n expected not to be null, w written, z perhaps with null, o left out by
 * inserts. A key is what an insert may meet, by the newest names. */
#ifndef SCHEMA_CONTRACT_CONTRACT_H
#define SCHEMA_CONTRACT_CONTRACT_H

#include "model/model.h"

struct contract;

/* What `before` has of all that the operations touch; they are under its names. It may be changed from then on. */
struct contract *schema_contract_begin(struct region *region, const struct model *before,
                                       const struct operation *const *operations, size_t count);
/* What became of it: the contract. */
const char *schema_contract_end(const struct contract *contract, const struct model *after);

/* A name as both write it: in quotes, but where it is a plain one. */
void schema_contract_name(struct text *text, const char *name, bool table);

/* What a program uses; `lines` as in struct schema_program. Null: all of the model. */
struct uses;
const struct uses *schema_uses_read(struct region *region, const char *const *lines, const struct model *model);

/* The first line of a contract that a program with these uses would fail for, and why; null: it may run. What may make
 * some of its writes fail is put behind `warnings`, with commas between. Memory is from the region of the uses. */
const char *schema_contract_broken(const struct uses *uses, const char *contract, const char **why,
                                   struct text *warnings);

#endif
