# One layout for .schema files: written, asked for, and refused for what is no schema.
. "$(dirname "$0")/support.sh"

model <<'END'
/// A post.
table post{
  id int64   primary key auto   // counts on
  title text (200)
  kind kind  default 'a'  unique
}
enum kind {a,b}
END
cp models/post.schema before

say 'asking writes nothing'
status 1 --format --check models/post.schema
says 'models/post.schema is not laid out'
status 1 --check --format models/post.schema
cmp -s before models/post.schema || fail 'it was written'

say 'it is laid out once, and then left alone'
status 0 --format models/post.schema
says 'models/post.schema'
cat >expected <<'END'
/// A post.
table post {
    id     int64  primary key auto  // counts on
    title  text(200)
    kind   kind   default 'a'  unique
}

enum kind { a, b }
END
cmp -s expected models/post.schema || {
    cp models/post.schema "$scratch/out"
    fail 'it is laid out otherwise'
}
status 0 --format models/post.schema
[ ! -s "$scratch/out" ] || fail 'it is written again'
status 0 --format --check models/post.schema
status 0 --diff before models/post.schema

say 'what is no schema is said, and the others are laid out all the same'
printf 'table {\n' >models/broken.schema
cp models/broken.schema broken
cp before models/post.schema
status 2 --format models/broken.schema models/missing.schema models/post.schema
says 'models/broken.schema:1'
says 'models/missing.schema cannot be read'
cmp -s broken models/broken.schema || fail 'it was written'
cmp -s expected models/post.schema || fail 'the other was not'
status 2 --format
says 'needs to know which'

say 'a new project is laid out so'
status 0 --init fresh
status 0 --format --check fresh/models/account.schema
