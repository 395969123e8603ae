# What is otherwise in another schema, of folders, of files, and as git shows it.
. "$(dirname "$0")/support.sh"

mkdir -p old new/deep
cat >old/all.schema <<'END'
mixin stamps { created_at timestamp default now() }
enum kind { small, big }
table post {
    id     int64  primary key auto
    title  text(200)
    kind   kind  default 'small'
    fax    text
    use stamps
}
END
cat >new/kinds.schema <<'END'
enum kind {
    small   // the usual one
    large was big
}
END
cat >new/deep/post.schema <<'END'
table article was post {
    id int64 primary key auto, head text(200) was title
    kind kind default 'small', drop fax
    created_at timestamp default now()
    author text? backfill 'ada'
}
END

say 'folders are compared by what they mean, mixins put in'
status 1 --diff old new
cat >"$scratch/expected" <<'END'
  enum kind
~   member big is now member large
-   big
+   large
~ table post is now table article
- table post
+ table article
  table article
~   column title is now column head
-   title text(200)
+   head text(200)
-   fax text
+   author text?
END
cmp -s "$scratch/expected" "$scratch/out" || fail 'the difference is not as expected'
status 0 --diff old old
[ ! -s "$scratch/out" ] || fail 'it says something of what is the same'
printf 'table post {\n  created_at timestamp default now()\n  fax text, title text(200), kind kind default (%ssmall%s)\n id int64 primary key auto }\nenum kind {small,big}' "'" "'" >same.schema
status 0 --diff old/all.schema same.schema
status 1 --diff old new --json
says '"compared": "meaning", "same": false'
says '"change": "removed", "inside": "table article", "element": "column fax", "was": null, "from": "fax text", "to": null'
status 0 --diff old old --json
says '"same": true, "differences": []'

say 'what only the generated C knows is a difference, too'
sed 's/default now()/default now() on update now()/; s/fax    text/fax    text cname facsimile/' old/all.schema >c.schema
status 1 --diff old/all.schema c.schema
says '+   created_at timestamp default now() on update now()'
says '+   fax text cname facsimile'

say 'a part of a schema is compared as it is written, and that is said'
status 1 --diff old/all.schema new/deep/post.schema
says 'compared as written'
says '+   drop fax'
says '-   use stamps'
status 1 --diff old/all.schema new/deep/post.schema --json
says '"compared": "text"'

say 'what cannot be read is an error'
printf 'table {{\n' >broken.schema
status 2 --diff old broken.schema
says 'broken.schema:1'
status 2 --diff old missing.schema
says 'S0609'
status 2 --diff old
says 'git config diff.schemac.command'

command -v git >/dev/null || exit 77
say 'git shows it'
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=ada GIT_COMMITTER_EMAIL=ada@example.org
rm broken.schema same.schema c.schema
git init -q -b main . && git config diff.schemac.command "'$schemac' --diff" || fail 'git'
printf '*.schema diff=schemac\n' >.gitattributes
git add -A && git commit -q -m one || fail 'git'
sed 's/author text?/author text(80)?/; s/ *drop fax/   drop fax  \/\/ gone/' new/deep/post.schema >changed && mv changed new/deep/post.schema
printf '\n// only a comment\n' >>new/kinds.schema
printf 'table {\n' >old/all.schema
printf 'enum fresh { a }\n' >old/fresh.schema
git rm -q --cached new/kinds.schema && git add -A
git mv new/deep/post.schema new/article.schema
git --no-pager diff -M HEAD >"$scratch/out" 2>&1 || fail 'git diff fails'
says 'schemac --diff new/deep/post.schema new/article.schema'
says '-   author text? backfill '"'ada'"
says '+   author text(80)? backfill '"'ada'"
never_says 'drop fax'
says '  nothing but its looks, its order or comments'
says '  it could not be read as a schema'
says '+ enum fresh'
says '+   a'
git rm -qf old/fresh.schema old/all.schema
git --no-pager diff HEAD -- old >"$scratch/out" 2>&1 || fail 'git diff fails'
says '- table post'
says '-   fax text'
