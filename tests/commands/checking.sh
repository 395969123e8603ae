# --check --database: a database is asked about each query of the schema, and nothing is written there. A third word,
# "postgresql": on a server.
. "$(dirname "$0")/support.sh"
. "$(dirname "$0")/places.sh"
engine=${3:-sqlite}

args build draft
echo 'engine postgresql' >>build/schemac-schema.args
cat >whole.schema <<'END'
enum state { draft, live }
table account {
    id       int64  primary key auto
    email    text(200)  unique
    balance  decimal(12,2)  default 0
    born     date?
}
table post {
    id         int64  primary key auto
    author_id  -> account  index
    title      text
    views      int32  default 0
    state      state  default 'draft'
    data       json?
    key        uuid?
}
query posts_of(author account.id, most int64) many {
    select p.title, p.views, p.state, p.data, p.key, a.email from post p join account a on a.id = p.author_id
    where p.author_id = :author order by p.id limit :most
}
query totals() one { select count(*) as posts, sum(views) as views, avg(views) as mean from post }
query rich(least account.balance) many allow(full-scan) 'few' { select * from account where balance > :least }
query seen(ids post.id[]) changed { update post set views = views + 1 where id in :ids }
query new_post(author account.id, title text) one { insert into post (author_id, title) values (:author, :title) returning id, views }
query forget(id post.id) exec { delete from post where id = :id }
END
model <whole.schema
compile build
status 0 --revision -m posts

say "a database that has all of it takes all queries"
fresh whole
on whole 0 --upgrade
picture whole >"$scratch/before"
on whole 0 --check
says "the database takes all queries: 6"
on whole 0 --check --json
says '{"fits": true, "queries": 6, "not_tried": 0, "differences": []}'
picture whole >"$scratch/after"
cmp "$scratch/before" "$scratch/after" || fail "something was written"

say "what is pending is not there yet: the queries that need it are named"
fresh empty
sql empty "create table other (id int)"
on empty 1 --check
says "query posts_of: "
says "query forget: "
[ "$engine" = postgresql ] || says "no such table: post"

say "a column that is not there, a type that is another"
copy whole less
sql less "alter table post drop column views"
sql less "alter table account rename to old_account"
sql less "create table account (id bigint primary key, email text, balance text, born text)"
on less 1 --check
says "query posts_of: "
says "query totals: "
says "query seen: "
says "query new_post: "
never_says "query forget"
if [ "$engine" = postgresql ]; then
    says 'column p.views does not exist'
    says "query rich: "
else
    says 'no such column: p.views'
    says "query rich: column 'balance' is TEXT there, and should be integer"
fi
copy whole other
if [ "$engine" = postgresql ]; then
    sql other "alter table post alter column views drop default, alter column views type int8"
    on other 1 --check
    says "query posts_of: column 'views' is bigint there, and should be integer"
    says "query new_post: column 'views' is bigint there, and should be integer"
    never_says "query seen"
    on other 1 --check --json
    says '{"query": "posts_of", "what": "column '"'views'"' is bigint there, and should be integer"}'
else
    sql other "create table new (id integer primary key, author_id integer, title text, views text, state text, data text, key blob); drop table post; alter table new rename to post"
    on other 1 --check
    says "query posts_of: column 'views' is TEXT there, and should be integer"
    says "query new_post: column 'views' is TEXT there, and should be integer"
    never_says "query seen"
    on other 1 --check --json
    says '{"query": "posts_of", "what": "column '"'views'"' is TEXT there, and should be integer"}'
fi

say "a database that cannot be reached, and is not made; no password is shown"
if [ "$engine" = postgresql ]; then
    status 2 --check --database "$(url gone | sed 's,user=postgres,user=postgres\&password=s3cret,')"
    never_says s3cret
    status 2 --check --database "postgresql://someone:s3cret@127.0.0.1:1/nowhere"
    says "S0608"
    never_says s3cret
else
    status 2 --check --database sqlite:gone.db
    says "S0608"
    missing gone.db
    status 2 --check --database "mysql://someone:s3cret@host/x"
    never_says s3cret
fi

say "without a database it is whether all is frozen, whatever the environment names"
DATABASE_URL=$(url empty) status 0 --check
says "in sync"
if [ "$engine" = sqlite ]; then
    sed -i '/postgresql/d' build/schemac-schema.args
    status 2 --check --database "postgresql://someone:s3cret@127.0.0.1:1/nowhere"
    says "this build is not for postgresql"
    never_says s3cret
    echo 'function twice(n int64) int64 { sqlite """twice($1)""" }' >>whole.schema
    echo 'query doubled() many { select twice(id) as twice from post order by id }' >>whole.schema
    model <whole.schema
    on whole 0 --check
    says "1 of the queries call functions that only a program brings, and were not tried"
    says "the database takes all queries: 6"
fi
